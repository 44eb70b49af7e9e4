import type { DepartmentContext } from '#department/define.ts';
import type { certificateLoaders } from './certificate/certificate.loaders.ts';

export type Loaders = ReturnType<typeof certificateLoaders>;

export type Context = DepartmentContext<Loaders>;
