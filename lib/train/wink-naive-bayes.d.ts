declare module 'wink-naive-bayes-text-classifier' {
  type NaiveBayes = {
    definePrepTasks(tasks: readonly ((input: never) => unknown)[]): number;
    defineConfig(config: {
      readonly considerOnlyPresence: boolean;
      readonly smoothingFactor: number;
    }): boolean;
    learn(text: string, label: string): boolean;
    consolidate(): boolean;
    /** Labels with their log-odds, likeliest first. */
    computeOdds(text: string): readonly (readonly [string, number])[];
  };
  export default function naiveBayes(): NaiveBayes;
}
