# The app. Its Neo4j runs beside it; see docker-compose.yml.
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY scripts scripts
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY --from=build /app/dist dist
COPY bin bin
COPY cypher cypher
COPY seeds seeds
COPY scripts scripts
COPY docs/problems docs/problems
COPY docker-compose.yml ./
USER node
CMD ["node", "bin/kinhold.js", "serve"]
