import { fastify } from 'fastify';
import mercuriusGateway from '@mercuriusjs/gateway';

/** Mercurius knows Federation 1 only: it is given the departments' SDL, not the supergraph. */
const { SERVICES = '[]', PORT } = process.env;
const app = fastify();
app.register(mercuriusGateway, { jit: 1, gateway: { services: JSON.parse(SERVICES) } });
await app.listen({ host: '127.0.0.1', port: Number(PORT) });
