declare module "@lhncbc/ucum-lhc" {
  interface Converter {
    convertUnitTo(
      from: string,
      value: number,
      to: string,
      suggest?: boolean,
      molecularWeight?: number,
    ): { readonly status: string; readonly toVal: number | null };
  }
  const ucumPackage: { readonly UcumLhcUtils: { getInstance(): Converter } };
  export default ucumPackage;
}
