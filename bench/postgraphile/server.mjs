// PostGraphile over the schema store: its own preset verifies the token, and role and claims become settings.

import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { PgLazyJWTPreset } from "postgraphile/presets/lazy-jwt";

const { DB_URI, JWT_SECRET, PORT } = process.env;

const service = postgraphile({
    extends: [PostGraphileAmberPreset, PgLazyJWTPreset],
    // Each index is for the filter of a load; without this plugin any column may filter and sort.
    disablePlugins: ["PgIndexBehaviorsPlugin"],
    pgServices: [makePgService({ connectionString: DB_URI, schemas: ["store"], pubsub: false })],
    grafserv: {
        graphiql: false,
        websockets: false,
        watch: false,
        pgJwtSecret: JWT_SECRET,
        pgJwtVerifyOptions: { audience: undefined },
    },
}).createServ(grafserv);

const server = createServer();
await service.addTo(server);
server.listen(Number(PORT), "127.0.0.1");
