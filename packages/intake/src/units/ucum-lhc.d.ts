declare module "@lhncbc/ucum-lhc" {
  const ucumPackage: { readonly UcumLhcUtils: { getInstance(): unknown } };
  export default ucumPackage;
}

declare module "@lhncbc/ucum-lhc/source-cjs/unitString.js" {
  export interface UcumUnit {
    convertFrom(value: number, unit: UcumUnit): unknown;
  }
  const unitStrings: {
    readonly UnitString: {
      getInstance(): {
        parseString(
          code: string,
          purpose: "validate",
          suggest: boolean,
        ): readonly [unit: UcumUnit | null, read: string | null, messages: unknown];
      };
    };
  };
  export default unitStrings;
}
