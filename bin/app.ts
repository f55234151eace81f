// The CDK entry. Without static imports, as bin/privacy-inbox.ts, since bin/package.json leaves the module type open.
import('../lib/stack/app.ts')
  .then(({ inboxApp }) => inboxApp().synth())
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
