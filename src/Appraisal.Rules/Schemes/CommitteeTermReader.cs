using System.Numerics;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>
/// Reads the ratios of an index: a number, or two terms with <c>/</c> between them. A term is a number, a fact of the committee,
/// <c>sum(organisation.…)</c>, <c>sum(enterprise.…)</c> or <c>count(…)</c>, with <c>where</c> or without.
/// </summary>
internal sealed class CommitteeTermReader(SchemeContext context)
{
    private const string OrganisationRows = "organisation";
    private const string EnterpriseRows = "enterprise";

    private static readonly CommitteeTerm s_one = new(CommitteeTermKind.Literal, Literal: new NumberLiteral(BigInteger.One, BigInteger.One));

    private Place _start;

    /// <summary>The two terms; null after a fault, which is told.</summary>
    public (CommitteeTerm Above, CommitteeTerm Below)? Ratio(SchemeNode node, string key)
    {
        if (node.Text(key) is not { } text)
            return null;
        _start = node.PlaceOf(key);
        if (FormulaParser.Parse(text, out var failedAt) is not { } syntax)
        {
            context.Problems.Add(ProblemCode.FormulaSyntax, _start.Plus(failedAt), failedAt < text.Length ? text[failedAt..Math.Min(text.Length, failedAt + 20)] : "…");
            context.MarkRead(text);
            return null;
        }
        if (syntax is NumberSyntax number)
            return Number(number) is { } literal ? (literal, s_one) : null;
        if (syntax is not BinarySyntax { Operator: "/" } division)
            return WrongRatio(syntax);
        var (above, below) = (Term(division.Left), Term(division.Right));
        if (above is null || below is null)
            return null;
        var (unitAbove, unitBelow) = (UnitOf(above), UnitOf(below));
        if (unitAbove is null || unitBelow is null || unitAbove == unitBelow)
            return (above, below);
        context.Problems.Add(ProblemCode.WrongUnit, At(division), unitAbove, unitBelow);
        return null;
    }

    private (CommitteeTerm, CommitteeTerm)? WrongRatio(FormulaSyntax syntax)
    {
        context.Problems.Add(ProblemCode.WrongType, At(syntax), new Words("一个数,或两数相除", "a number, or one divided by another"), new Words("其他", "something else"));
        return null;
    }

    private Place At(FormulaSyntax syntax) => _start.Plus(syntax.Offset);

    private CommitteeTerm? Term(FormulaSyntax syntax)
    {
        switch (syntax)
        {
            case NumberSyntax number:
                return Number(number);
            case NameSyntax name:
                return context.NumberColumn(name.Name, At(name), context.Sheets.Committees) is { } own ? new CommitteeTerm(CommitteeTermKind.Committee, own) : null;
            case CallSyntax { Arguments: [var argument] } call when call.Function is "sum" or "count":
                return Sum(call, argument);
            case CallSyntax call:
                context.Problems.Add(ProblemCode.UnknownFunction, At(call), call.Function);
                return null;
            default:
                context.Problems.Add(ProblemCode.WrongType, At(syntax), new Words("数、党(工)委的列、sum 或 count", "a number, a fact of the committee, sum or count"), new Words("其他", "something else"));
                return null;
        }
    }

    private CommitteeTerm? Number(NumberSyntax number)
    {
        if (number.Value > 0)
            return new CommitteeTerm(CommitteeTermKind.Literal, Literal: FormulaNumbers.Literal(number.Value));
        context.Problems.Add(ProblemCode.WrongValue, At(number), number.Value, new Words("大于零的数", "a number above zero"));
        return null;
    }

    private CommitteeTerm? Sum(CallSyntax call, FormulaSyntax argument)
    {
        var counts = call.Function == "count";
        var written = (argument as NameSyntax)?.Name ?? "";
        var dot = written.IndexOf('.', StringComparison.Ordinal);
        var rows = dot < 0 ? written : written[..dot];
        if (rows is not (OrganisationRows or EnterpriseRows) || counts != dot < 0)
        {
            context.Problems.Add(
                ProblemCode.WrongType, At(argument), counts ? new Words("organisation 或 enterprise", "organisation or enterprise") : new Words("organisation.列 或 enterprise.列", "organisation.COLUMN or enterprise.COLUMN"),
                new Words("其他", "something else"));
            return null;
        }
        var sheet = context.Sheets.Subject(rows == EnterpriseRows);
        var column = counts ? null : context.NumberColumn(written[(dot + 1)..], At(argument), sheet);
        var where = call.Where is null ? null : Where(call.Where, rows, sheet);
        if ((column is null && !counts) || (where is null && call.Where is not null))
            return null;
        return new CommitteeTerm(rows == EnterpriseRows ? CommitteeTermKind.Enterprises : CommitteeTermKind.Organisations, column, where);
    }

    private Formula? Where(FormulaSyntax where, string rows, Sheet sheet)
    {
        // Within a sum the row's facts bear its name; a bare one would be the committee's, of which a condition on rows knows nothing.
        var bare = Names(where).Where(name => sheet.Find(name.Name) is not null).ToList();
        foreach (var name in bare)
            context.Problems.Add(ProblemCode.UnknownName, At(name), name.Name);
        return bare.Count > 0 ? null : context.RowCondition(OfSubject(where, $"{rows}."), _start, sheet);
    }

    private static FormulaSyntax OfSubject(FormulaSyntax syntax, string prefix) => syntax switch
    {
        NameSyntax name when name.Name.StartsWith(prefix, StringComparison.Ordinal) => name with { Name = name.Name[prefix.Length..] },
        UnarySyntax unary => unary with { Operand = OfSubject(unary.Operand, prefix) },
        BinarySyntax binary => binary with { Left = OfSubject(binary.Left, prefix), Right = OfSubject(binary.Right, prefix) },
        InSyntax membership => membership with { Operand = OfSubject(membership.Operand, prefix) },
        CallSyntax call => call with { Arguments = [.. call.Arguments.Select(argument => OfSubject(argument, prefix))], Where = call.Where is null ? null : OfSubject(call.Where, prefix) },
        _ => syntax,
    };

    private static IEnumerable<NameSyntax> Names(FormulaSyntax syntax) => syntax switch
    {
        NameSyntax name => [name],
        UnarySyntax unary => Names(unary.Operand),
        BinarySyntax binary => Names(binary.Left).Concat(Names(binary.Right)),
        InSyntax membership => Names(membership.Operand),
        CallSyntax call => call.Arguments.Concat(call.Where is null ? [] : [call.Where]).SelectMany(Names),
        _ => [],
    };

    private static string? UnitOf(CommitteeTerm term) => term.Column is null ? null : FormulaUnits.Of(new FactFormula(Owner.Subject, term.Column));
}
