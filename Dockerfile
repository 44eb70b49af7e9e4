# One image for every part of the city: which part a container is, its command says.
FROM node:24-slim AS packages
WORKDIR /city-graph
COPY package.json package-lock.json .npmrc ./
# Left out: what only tests need, and the embedded PostgreSQL (optional) and Node (made by a script),
# in whose place stand the database's own container and this image.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production APOLLO_TELEMETRY_DISABLED=1
WORKDIR /city-graph
COPY --from=packages /city-graph/node_modules node_modules
COPY package.json ./
COPY docker/is-healthy.js docker/
COPY kernel kernel
COPY department department
COPY subgraphs subgraphs
COPY gateway gateway
COPY city city
COPY operations operations
# A new volume takes over the owner of the folder that it is mounted on.
RUN install --directory --owner node --group node /city /wire /wire-public /keys \
    $(cd subgraphs && printf '/keys/%s ' *)
USER node
CMD ["node", "--min-semi-space-size=32", "--max-semi-space-size=32", "--heap-growing-percent=100", "--use-largepages=silent", "gateway/server.ts"]
