# glibc, not musl: the embedded engine has no binary for Alpine on x64.
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/cypher ./cypher
COPY --from=build /app/data ./data
COPY --from=build /app/docs/questions ./docs/questions
COPY --from=build /app/schema.graphql ./
RUN mkdir /data && chown node /data
USER node
EXPOSE 4000
CMD ["node", "dist/src/cli/policygraph.js", "serve"]
