import { App, type AppProps } from 'aws-cdk-lib';
import { readDeployment } from './deployment.ts';
import { InboxStack } from './inbox.ts';
import { nag } from './nag.ts';

/** The CDK application: one stack, from settings.json and the context, checked as it is synthesised. */
export function inboxApp(props: AppProps = {}): App {
  const app = new App(props);
  new InboxStack(app, readDeployment(app.node));
  nag(app);
  return app;
}
