// Two kinds of tests: pure ones, all at once, and those on the one real Neo4j (or a browser or process), one file at a time.
import { defineConfig } from 'vitest/config';
export default defineConfig({
    test: {
        projects: [
            {
                test: {
                    name: 'unit',
                    include: ['test/**/*.unit.test.ts', 'test/architecture.test.ts'],
                    testTimeout: 20_000,
                    sequence: { groupOrder: 0 },
                },
            },
            {
                test: {
                    name: 'database',
                    include: ['test/**/*.int.test.ts', 'test/**/*.e2e.test.ts'],
                    globalSetup: 'test/support/neo4j.ts',
                    fileParallelism: false,
                    testTimeout: 60_000,
                    hookTimeout: 120_000,
                    sequence: { groupOrder: 1 },
                },
            },
        ],
    },
});
