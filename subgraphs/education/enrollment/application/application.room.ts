import { defineRoom } from '#department/define.ts';
import {
  Application,
  ApplicationChoice,
  ApplicationDocument,
  ApplicationTransition,
  RequestReceipt,
  Wish,
} from './application.entity.ts';
import { applicationLoaders } from './application.loaders.ts';
import { application } from './application.resolvers.ts';

export const applicationRoom = defineRoom({
  entities: [Application, ApplicationChoice, ApplicationDocument, ApplicationTransition, RequestReceipt, Wish],
  loaders: applicationLoaders,
  resolvers: application,
});
