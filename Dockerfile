# The app: what `npm pack` packs, and what it depends on. Its Neo4j runs beside it; see docker-compose.yml.
ARG NODE=node:24-slim

FROM ${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY scripts scripts
RUN node scripts/setup.mjs
COPY . .
RUN node scripts/setup.mjs --build && npm prune --omit=dev --ignore-scripts
RUN npm pack --ignore-scripts --pack-destination / && mkdir /packed && tar -xzf /kinhold-*.tgz -C /packed --strip-components=1

FROM ${NODE}
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /packed ./
RUN ln -s /app/bin/kinhold.js /usr/local/bin/kinhold
# Where `kinhold load` may write what it quarantines.
WORKDIR /home/node
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# On the loopback of the container, which nobody else reaches: docker-compose.yml says deliberately that others may.
CMD ["kinhold", "serve"]
