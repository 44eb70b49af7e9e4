/** The program of a planner process that thinks for ever. */
process.on('message', () => {});
