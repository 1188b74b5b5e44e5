using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;

namespace Appraisal.Rules.Tests.Formulas;

/// <summary>Draws formulas of any kind that the binder would let through, from a run of numbers.</summary>
internal sealed class FormulaDraw(int[] numbers)
{
    private static readonly decimal[] s_literals = [0, 1, 2, 3, 7, 0.5m, 0.3m, 1.03m, 0.9m, 100, 1_000_000, 0.0001m, -1, -0.5m];
    private static readonly CellType[] s_numbers = [CellType.Count, CellType.Year, CellType.Money, CellType.Decimal];
    private static readonly Column[] s_counts = [.. Columns(FactCatalogue.Organisations, "talks", "members_voted", "votes_valid", "dues_paid_yuan", "funds_yuan", "venue_m2"), .. OwnFacts.Of(FactCatalogue.Organisations, s_numbers)];
    private static readonly Column[] s_years = Columns(FactCatalogue.Organisations, "district_model_since", "city_model_since");
    private static readonly Column[] s_truths = [.. Columns(FactCatalogue.Organisations, "has_secretary", "venue_shared", "has_flag"), .. OwnFacts.Of(FactCatalogue.Organisations, CellType.Truth)];
    private static readonly Column[] s_dates = [.. Columns(FactCatalogue.Organisations, "founded_on", "last_election_on"), .. OwnFacts.Of(FactCatalogue.Organisations, CellType.Date)];
    private static readonly Column[] s_ofCommittee = [.. Columns(FactCatalogue.Committees, "members_total", "funds_total_yuan"), .. OwnFacts.Of(FactCatalogue.Committees, s_numbers)];

    private static readonly (Collection Collection, Column[] Numbers, Column[] Truths, Column[] Dates)[] s_collections =
    [
        (Collection.Enterprises,
            [.. Columns(FactCatalogue.Enterprises, "members", "employees", "revenue_yuan"), .. OwnFacts.Of(FactCatalogue.Enterprises, s_numbers)],
            [.. Columns(FactCatalogue.Enterprises, "has_union", "high_tech"), .. OwnFacts.Of(FactCatalogue.Enterprises, CellType.Truth)],
            [.. Columns(FactCatalogue.Enterprises, "registered_on"), .. OwnFacts.Of(FactCatalogue.Enterprises, CellType.Date)]),
        (Collection.Incidents, [], [], Columns(FactCatalogue.Incidents, "occurred_on", "lifted_on")),
        (Collection.Honours, [], [], Columns(FactCatalogue.Honours, "awarded_on")),
    ];

    private int _used;
    private int? _item;

    public Formula Any(int depth) => Next(4) switch { 0 => Number(depth), 1 => Date(depth), _ => Truth(depth) };

    public Formula Number(int depth)
    {
        if (depth == 0 || Next(6) == 0)
            return Next(3) == 0 ? Literal() : NumberFact();
        return Next(9) switch
        {
            0 => new Floor(Number(depth - 1)),
            1 => new YearOf(SoundDate(depth - 1)),
            2 when _item is null => Sum(depth - 1),
            3 when _item is null => Count(depth - 1),
            4 => new ValidWhere(Number(depth - 1), Truth(depth - 1)),
            5 => new Arithmetic(ArithmeticOperator.Divide, Number(depth - 1), Number(depth - 1)),
            _ => new Arithmetic((ArithmeticOperator)Next(6), Number(depth - 1), Number(depth - 1)),
        };
    }

    public Formula Truth(int depth)
    {
        if (depth == 0)
            return Next(5) == 0 ? new TruthLiteral(Next(2) == 0) : TruthFact();
        return Next(12) switch
        {
            0 => new Negation(Truth(depth - 1)),
            1 => new Certainly(Truth(depth - 1)),
            2 => new IsUnreported(Any(depth - 1)),
            3 => new Conjunction(Truth(depth - 1), Truth(depth - 1)),
            4 => new Disjunction(Truth(depth - 1), Truth(depth - 1)),
            5 => new IsNone(new FactFormula(Owner.Subject, Pick(s_years))),
            6 when _item is null => Quantified(depth - 1),
            7 => new ValidWhere(Truth(depth - 1), Truth(depth - 1)),
            8 => new Comparison(Operator(), Date(depth - 1), Date(depth - 1)),
            9 => Choice(),
            10 => new Comparison(Next(2) == 0 ? ComparisonOperator.Equal : ComparisonOperator.NotEqual, Truth(depth - 1), Truth(depth - 1)),
            _ => new Comparison(Operator(), NoneOrNumber(depth - 1), Number(depth - 1)),
        };
    }

    public Formula Date(int depth)
    {
        if (depth == 0 || Next(3) == 0)
            return Next(4) switch { 0 => new AsOf(), 1 => new DateLiteral(new DateOnly(2020, 2, 29)), _ => DateFact() };
        return Next(4) switch
        {
            0 => new AddDays(Date(depth - 1), 1),
            1 => new ValidWhere(Date(depth - 1), Truth(depth - 1)),
            2 => new AddMonths(Date(depth - 1), FormulaNumbers.Literal(Next(80) - 40), Next(2) == 0 ? 1 : 12),
            _ => new AddMonths(Date(depth - 1), new FactFormula(Owner.Subject, s_counts[0]), Next(2) == 0 ? 1 : 12),
        };
    }

    public NumberLiteral Literal() => FormulaNumbers.Literal(Pick(s_literals));

    public int Next(int below) => numbers.Length == 0 ? 0 : (int)((uint)(numbers[_used++ % numbers.Length] + 7_919 * (_used / numbers.Length)) % (uint)below);

    private Aggregate Sum(int depth) => Within(0, () => new Aggregate(AggregateFunction.Sum, Collection.Enterprises, Number(depth), Next(2) == 0 ? null : Truth(depth)));

    private Aggregate Count(int depth)
    {
        var rows = Next(s_collections.Length);
        return Within(rows, () => new Aggregate(AggregateFunction.Count, s_collections[rows].Collection, null, Next(4) == 0 ? null : Truth(depth)));
    }

    private Aggregate Quantified(int depth)
    {
        var rows = Next(s_collections.Length);
        return Within(rows, () => Next(3) switch
        {
            0 => new Aggregate(AggregateFunction.Exists, s_collections[rows].Collection, null, Next(4) == 0 ? null : Truth(depth)),
            1 => new Aggregate(AggregateFunction.All, s_collections[rows].Collection, Truth(depth), Next(2) == 0 ? null : Truth(depth)),
            _ => new Aggregate(AggregateFunction.Any, s_collections[rows].Collection, Truth(depth), Next(2) == 0 ? null : Truth(depth)),
        });
    }

    private Aggregate Within(int rows, Func<Aggregate> draw)
    {
        _item = rows;
        var aggregate = draw();
        _item = null;
        return aggregate;
    }

    private FactFormula NumberFact() => _item is { } rows && s_collections[rows].Numbers is { Length: > 0 } inRow && Next(4) != 0 ? new(Owner.Item, Pick(inRow))
        : Next(4) == 0 ? new(Owner.Committee, Pick(s_ofCommittee))
        : new(Owner.Subject, Pick(s_counts));

    private FactFormula TruthFact() => _item is { } rows && s_collections[rows].Truths is { Length: > 0 } inRow && Next(4) != 0
        ? new(Owner.Item, Pick(inRow))
        : new(Owner.Subject, Pick(s_truths));

    private FactFormula DateFact() => _item is { } rows && Next(4) != 0 ? new(Owner.Item, Pick(s_collections[rows].Dates)) : new(Owner.Subject, Pick(s_dates));

    // A date that may be none makes a year that may be none, which is compared only.
    private Formula SoundDate(int depth) => depth == 0 || Next(2) == 0
        ? new FactFormula(Owner.Subject, Pick(s_dates))
        : new AddMonths(new FactFormula(Owner.Subject, Pick(s_dates)), FormulaNumbers.Literal(Next(80) - 40), 1);

    private Formula NoneOrNumber(int depth) => Next(4) switch
    {
        0 => new FactFormula(Owner.Subject, Pick(s_years)),
        1 => new Floor(new FactFormula(Owner.Subject, Pick(s_years))),
        2 => new YearOf(Date(depth)),
        _ => Number(depth),
    };

    private Comparison Choice()
    {
        var column = Next(2) == 0 ? FactCatalogue.Organisations["form"] : OwnFacts.Sheets.Organisations["own_choice"];
        return new Comparison(Next(2) == 0 ? ComparisonOperator.Equal : ComparisonOperator.NotEqual, new FactFormula(Owner.Subject, column), new ChoiceLiteral(column, Next(column.Choices.Count)));
    }

    private ComparisonOperator Operator() => (ComparisonOperator)Next(6);

    private T Pick<T>(T[] of) => of[Next(of.Length)];

    private static Column[] Columns(Sheet sheet, params string[] ids) => [.. ids.Select(id => sheet[id])];
}
