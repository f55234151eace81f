// `npm run deploy`. Without static imports, as bin/privacy-inbox.ts, since bin/package.json leaves the module type open.
import('../lib/deploy/main.ts')
  .then(({ main }) => main(process.argv.slice(2)))
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
