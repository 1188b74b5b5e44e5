using System.Globalization;
using Parlot;
using Parlot.Fluent;

namespace Appraisal.Rules.Formulas;

/// <summary>
/// Reads the text of a formula. From the loosest to the tightest: or; and; not; comparisons and "in"; + −; * /; a call, a name,
/// a number (a per cent sign divides by a hundred) or brackets. An aggregate's last argument may have a "where".
/// </summary>
internal static class FormulaParser
{
    /// <summary>No formula of a marking sheet comes near; a longer one is refused before it is parsed.</summary>
    public const int MaximumLength = 2_000;

    /// <summary>How deep brackets may nest: the parser recurses, and a hostile text must not exhaust the stack.</summary>
    public const int MaximumDepth = 40;

    private static readonly Parser<FormulaSyntax> s_formula = Build();

    /// <summary>Parses a text; on failure gives the offset at which it can no longer be read.</summary>
    public static FormulaSyntax? Parse(string text, out int failedAt)
    {
        if (text.Length > MaximumLength || Depth(text) > MaximumDepth)
        {
            failedAt = 0;
            return null;
        }
        var context = new ParseContext(new Scanner(text));
        var result = default(ParseResult<FormulaSyntax>);
        var parsed = s_formula.Parse(context, ref result);
        context.SkipWhiteSpace();
        failedAt = context.Scanner.Cursor.Offset;
        return parsed && context.Scanner.Cursor.Eof ? result.Value : null;
    }

    // The parser recurses into brackets, and into each of a chain of "not" or "-".
    private static int Depth(string text)
    {
        var (depth, chain, deepest) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var isNot = text.AsSpan(i).StartsWith("not ") || text.AsSpan(i).StartsWith("not(");
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (text[i] == '-' || isNot)
                chain++;
            else if (!char.IsWhiteSpace(text[i]) && text[i] != '(')
                chain = 0;
            deepest = Math.Max(deepest, depth + chain);
            if (isNot)
                i += 2;
        }
        return deepest;
    }

    private static Parser<FormulaSyntax> Build()
    {
        var formula = Deferred<FormulaSyntax>();
        var name = Terms.Identifier(extraPart: static character => character == '.')
            .Then(static span => new NameSyntax(span.Offset, span.ToString()!));
        var number = Capture(Terms.Decimal(NumberOptions.AllowDecimalSeparator).And(Literals.Char('%').Optional())).Then<FormulaSyntax>(Number);

        var where = Word("where").SkipAnd(formula);
        var arguments = Between(Terms.Char('('), Separated(Terms.Char(','), formula).And(where.Optional()), Terms.Char(')'));
        var call = name.And(arguments).Then<FormulaSyntax>(static parts =>
            new CallSyntax(parts.Item1.Offset, parts.Item1.Name, parts.Item2.Item1, parts.Item2.Item2.OrSome(null)));

        var primary = OneOf(
            number,
            call,
            name.Then<FormulaSyntax>(static found => found),
            Between(Terms.Char('('), formula, Terms.Char(')')));
        var unary = primary.Unary((Terms.Char('-'), static operand => new UnarySyntax("-", operand)));
        var product = unary.LeftAssociative(
            (Terms.Char('*'), static (left, right) => new BinarySyntax("*", left, right)),
            (Terms.Char('/'), static (left, right) => new BinarySyntax("/", left, right)));
        var sum = product.LeftAssociative(
            (Terms.Char('+'), static (left, right) => new BinarySyntax("+", left, right)),
            (Terms.Char('-'), static (left, right) => new BinarySyntax("-", left, right)));

        var comparison = OneOf(Terms.Text(">="), Terms.Text("<="), Terms.Text("!="), Terms.Text(">"), Terms.Text("<"), Terms.Text("="))
            .And(sum);
        var members = Word("in").SkipAnd(Between(Terms.Char('('), Separated(Terms.Char(','), name), Terms.Char(')')));
        var compared = sum.And(comparison.Optional()).And(members.Optional()).Then<FormulaSyntax>(static parts =>
        {
            var left = parts.Item1;
            if (parts.Item2.TryGetValue(out var compare))
                left = new BinarySyntax(compare.Item1, left, compare.Item2);
            return parts.Item3.TryGetValue(out var set) ? new InSyntax(left, set) : left;
        });
        var negated = Deferred<FormulaSyntax>();
        negated.Parser = Word("not").SkipAnd(negated).Then<FormulaSyntax>(static operand => new UnarySyntax("not", operand))
            .Or(compared);
        var conjunction = negated.LeftAssociative((Word("and"), static (left, right) => new BinarySyntax("and", left, right)));
        var disjunction = conjunction.LeftAssociative((Word("or"), static (left, right) => new BinarySyntax("or", left, right)));
        formula.Parser = disjunction;
        return formula;
    }

    // What is captured begins with the white space before the number.
    private static NumberSyntax Number(TextSpan captured)
    {
        var text = captured.Span.TrimStart();
        var value = decimal.Parse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return new NumberSyntax(captured.Offset + captured.Length - text.Length, text.EndsWith("%") ? value / 100 : value, text.EndsWith("%"));
    }

    private static Parser<string> Word(string word) => Terms.Keyword(word);
}
