namespace Appraisal.Rules.Formulas;

/// <summary>How a formula is built, as far as its showing asks.</summary>
internal static class FormulaShape
{
    /// <summary>Is it a ratio of two numbers that are read; dividing by a written number is not.</summary>
    public static bool IsRatio(Formula formula) => formula switch
    {
        ValidWhere valid => IsRatio(valid.Value),
        Arithmetic { Operator: ArithmeticOperator.Divide, Right: not NumberLiteral } => true,
        _ => false,
    };
}
