import type { DepartmentContext, LoaderTools } from '#department/define.ts';
import { certificateLoaders } from './certificate/certificate.loaders.ts';

export const loaders = (tools: LoaderTools) => certificateLoaders(tools);

export type Context = DepartmentContext<ReturnType<typeof loaders>>;
