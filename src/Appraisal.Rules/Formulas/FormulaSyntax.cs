namespace Appraisal.Rules.Formulas;

/// <summary>A formula as written: names not yet looked up, types not yet known.</summary>
/// <param name="Offset">Where it starts in the text, from 0.</param>
internal abstract record FormulaSyntax(int Offset);

internal sealed record NumberSyntax(int Offset, decimal Value, bool IsPerCent) : FormulaSyntax(Offset);

internal sealed record NameSyntax(int Offset, string Name) : FormulaSyntax(Offset);

internal sealed record UnarySyntax(string Operator, FormulaSyntax Operand) : FormulaSyntax(Operand.Offset);

internal sealed record BinarySyntax(string Operator, FormulaSyntax Left, FormulaSyntax Right) : FormulaSyntax(Left.Offset);

internal sealed record InSyntax(FormulaSyntax Operand, IReadOnlyList<NameSyntax> Members) : FormulaSyntax(Operand.Offset);

internal sealed record CallSyntax(int Offset, string Function, IReadOnlyList<FormulaSyntax> Arguments, FormulaSyntax? Where)
    : FormulaSyntax(Offset);
