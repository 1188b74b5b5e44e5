using System.Globalization;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Formulas;

/// <summary>Looks up the names of a formula and checks its types and units. Every fault goes to the list of problems with its place.</summary>
internal sealed partial class FormulaBinder(FactSheets sheets, Sheet subject, INamedValues? values, ProblemList problems)
{
    private static readonly Dictionary<string, (Collection Collection, Sheet Sheet)> s_collections = new(StringComparer.Ordinal)
    {
        ["enterprise"] = (Collection.Enterprises, FactCatalogue.Enterprises),
        ["incident"] = (Collection.Incidents, FactCatalogue.Incidents),
        ["honour"] = (Collection.Honours, FactCatalogue.Honours),
        ["exception"] = (Collection.Exceptions, FactCatalogue.Exceptions),
    };

    private static readonly Dictionary<string, ComparisonOperator> s_comparisons = new(StringComparer.Ordinal)
    {
        ["="] = ComparisonOperator.Equal,
        ["!="] = ComparisonOperator.NotEqual,
        ["<"] = ComparisonOperator.Less,
        ["<="] = ComparisonOperator.LessOrEqual,
        [">"] = ComparisonOperator.Greater,
        [">="] = ComparisonOperator.GreaterOrEqual,
    };

    /// <summary>Growth may be asked for in times; nobody asks for tenfold.</summary>
    private const decimal LeastLackingPerCent = 10;

    private Place _start;
    private string? _item;

    /// <summary>Is a name, which no values know, told as wrong at its own place already.</summary>
    public Func<string, bool> IsAtFault { get; init; } = _ => false;

    /// <summary>The name of a collection's rows, or null where there is no such collection.</summary>
    public static (Collection Collection, Sheet Sheet)? CollectionOf(string name) =>
        s_collections.TryGetValue(name, out var found) ? found : null;

    /// <summary>The name under which formulas have the rows of a sheet; null where they have none.</summary>
    public static string? CollectionNameOf(Sheet sheet) => s_collections.FirstOrDefault(known => known.Value.Sheet == sheet.Catalogue).Key;

    /// <summary>Binds a text that must be of a kind (any kind but text if null); null after a fault.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="start">Where its text starts.</param>
    /// <param name="expected">The kind that is needed.</param>
    /// <param name="item">The collection whose rows the formula is about, where it stands within one.</param>
    public Formula? Bind(string text, Place start, FormulaKind? expected, string? item = null)
    {
        var syntax = FormulaParser.Parse(text, out var failedAt);
        if (syntax is null)
        {
            var rest = failedAt < text.Length ? text[failedAt..Math.Min(text.Length, failedAt + 20)] : "…";
            problems.AddWithAdvice(ProblemCode.FormulaSyntax, start.Plus(failedAt), () => FormulaAdvice.OnSyntax(text, failedAt, subject, sheets), rest);
            return null;
        }
        _item = item;
        return Bind(syntax, start, expected);
    }

    /// <summary>Binds a formula that is parsed already, which starts somewhere in a text.</summary>
    public Formula? Bind(FormulaSyntax syntax, Place start, FormulaKind? expected)
    {
        _start = start;
        var formula = Bind(syntax);
        if (formula is null || Expect(formula, expected, syntax) is null)
            return null;
        return expected == FormulaKind.Number && !IsAlwaysThere(formula, syntax) ? null : formula;
    }

    private Place At(FormulaSyntax syntax) => _start.Plus(syntax.Offset);

    private Formula? Expect(Formula formula, FormulaKind? kind, FormulaSyntax syntax)
    {
        if (kind is null || formula.Kind == kind)
            return formula;
        problems.Add(ProblemCode.WrongType, At(syntax), FormulaKindTexts.Of(kind.Value), FormulaKindTexts.Of(formula.Kind));
        return null;
    }

    private Formula? Bind(FormulaSyntax syntax, FormulaKind kind) =>
        Bind(syntax) is { } formula ? Expect(formula, kind, syntax) : null;

    private Formula? Bind(FormulaSyntax syntax) => syntax switch
    {
        NumberSyntax number => FormulaNumbers.Literal(number.Value),
        NameSyntax name => BindName(name),
        UnarySyntax { Operator: "not" } negation => Bind(negation.Operand, FormulaKind.Truth) is { } operand ? new Negation(operand) : null,
        UnarySyntax minus => BindMinus(minus),
        BinarySyntax { Operator: "and" } both => BindPair(both.Left, both.Right, FormulaKind.Truth) is var (left, right) ? new Conjunction(left, right) : null,
        BinarySyntax { Operator: "or" } either => BindPair(either.Left, either.Right, FormulaKind.Truth) is var (left, right) ? new Disjunction(left, right) : null,
        BinarySyntax binary when s_comparisons.TryGetValue(binary.Operator, out var comparison) => BindComparison(binary, comparison),
        BinarySyntax binary => BindArithmetic(binary),
        InSyntax membership => BindMembership(membership),
        CallSyntax call => BindCall(call),
        _ => throw new InvalidOperationException($"A syntax that nobody binds: {syntax.GetType().Name}."),
    };

    private (Formula Left, Formula Right)? BindPair(FormulaSyntax left, FormulaSyntax right, FormulaKind kind)
    {
        // Both sides are always bound, so that faults of both are told.
        var (boundLeft, boundRight) = (Bind(left, kind), Bind(right, kind));
        return boundLeft is not null && boundRight is not null ? (boundLeft, boundRight) : null;
    }

    private Formula? BindMinus(UnarySyntax minus) => Bind(minus.Operand, FormulaKind.Number) switch
    {
        null => null,
        NumberLiteral literal => new NumberLiteral(-literal.Numerator, literal.Denominator),
        var operand => new Arithmetic(ArithmeticOperator.Subtract, FormulaNumbers.Zero, operand),
    };

    private Formula? BindName(NameSyntax name)
    {
        switch (name.Name)
        {
            case "as_of":
                return new AsOf();
            case "true" or "false":
                return new TruthLiteral(name.Name == "true");
        }
        var dot = name.Name.IndexOf('.', StringComparison.Ordinal);
        var formula = dot < 0 ? BindBareName(name) : BindOwnedName(name.Name[..dot], name.Name[(dot + 1)..]);
        // A named value or an own fact that is itself at fault has had its problem told at its own place.
        if (formula is null && values?.Has(name.Name) is not true && !IsAtFault(name.Name.Split('.')[^1]))
            problems.AddWithAdvice(ProblemCode.UnknownName, At(name), () => FormulaAdvice.OnName(name.Name, subject, sheets, values?.Names ?? []), name.Name);
        return formula;
    }

    private Formula? BindBareName(NameSyntax name) =>
        subject.Find(name.Name) is { } column ? new FactFormula(Owner.Subject, column) : values?.Value(name.Name, At(name));

    private Formula? BindOwnedName(string owner, string id)
    {
        var isOrganisation = subject == sheets.Organisations;
        if (owner == _item && sheets.Of(s_collections[owner].Sheet).Find(id) is { } itemColumn)
            return new FactFormula(Owner.Item, itemColumn);
        if (owner == "committee" && isOrganisation && sheets.Committees.Find(id) is { } committeeColumn)
            return new FactFormula(Owner.Committee, committeeColumn);
        if (owner != "organisation" || subject != sheets.Enterprises)
            return null;
        if (id == "enterprises")
            return new OrganisationSize();
        return sheets.Organisations.Find(id) is { } column ? new FactFormula(Owner.Organisation, column) : null;
    }

    private Formula? BindArithmetic(BinarySyntax binary)
    {
        var operation = binary.Operator switch
        {
            "+" => ArithmeticOperator.Add,
            "-" => ArithmeticOperator.Subtract,
            "*" => ArithmeticOperator.Multiply,
            _ => ArithmeticOperator.Divide,
        };
        return BindPair(binary.Left, binary.Right, FormulaKind.Number) is var (left, right)
            && IsAlwaysThere(left, binary.Left) && IsAlwaysThere(right, binary.Right)
            ? Arithmetic(operation, left, right, binary)
            : null;
    }

    private Arithmetic? Arithmetic(ArithmeticOperator operation, Formula left, Formula right, FormulaSyntax at)
    {
        var mixes = operation is not (ArithmeticOperator.Multiply or ArithmeticOperator.Divide);
        if (mixes && !UnitsGoTogether(left, right, at))
            return null;
        return new Arithmetic(operation, left, right);
    }

    // A cell that may say "none" can be compared; it is no number that one can reckon with.
    private bool IsAlwaysThere(Formula formula, FormulaSyntax at)
    {
        if (ColumnOfNone(formula) is not { } column)
            return true;
        problems.Add(ProblemCode.WrongType, At(at), new Words("必有值的数", "a number that is always there"), new Words(column.Header, column.Id));
        return false;
    }

    private static Column? ColumnOfNone(Formula formula) => formula switch
    {
        FactFormula fact => fact.Column.EmptyMeansNone ? fact.Column : null,
        Floor floor => ColumnOfNone(floor.Operand),
        YearOf year => ColumnOfNone(year.Date),
        AddMonths months => ColumnOfNone(months.Date),
        AddDays days => ColumnOfNone(days.Date),
        ValidWhere valid => ColumnOfNone(valid.Value),
        _ => null,
    };

    private bool UnitsGoTogether(Formula left, Formula right, FormulaSyntax at)
    {
        var (leftUnit, rightUnit) = (FormulaUnits.Of(left), FormulaUnits.Of(right));
        if (leftUnit is null || rightUnit is null || leftUnit == rightUnit)
            return true;
        problems.Add(ProblemCode.WrongUnit, At(at), leftUnit, rightUnit);
        return false;
    }

    private Comparison? BindComparison(BinarySyntax binary, ComparisonOperator comparison)
    {
        if (Bind(binary.Left) is not { } left)
            return null;
        var right = ColumnOfChoice(left) is { } column && binary.Right is NameSyntax member
            ? BindChoice(column, member)
            : Bind(binary.Right, left.Kind);
        if (right is null)
            return null;
        var isOrdered = comparison is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual);
        if (left.Kind == FormulaKind.Text || (isOrdered && left.Kind is not (FormulaKind.Number or FormulaKind.Date)))
        {
            Expect(left, FormulaKind.Number, binary.Left);
            return null;
        }
        if (left.Kind == FormulaKind.Number && !UnitsGoTogether(left, right, binary))
            return null;
        CheckShare(left, binary.Right);
        CheckShare(right, binary.Left);
        return new Comparison(comparison, left, right);
    }

    private void CheckShare(Formula formula, FormulaSyntax bound)
    {
        if (bound is NumberSyntax { IsPerCent: false } number && LacksPerCent(formula, number.Value))
            problems.Add(ProblemCode.PercentSign, At(bound), Shown(number.Value), Shown(number.Value * 100));
    }

    /// <summary>A number as a problem shows it.</summary>
    public static string Shown(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>Is a ratio measured by a number without a per cent sign that is far above the whole.</summary>
    public static bool LacksPerCent(Formula formula, decimal bound) => bound >= LeastLackingPerCent && FormulaUnits.IsShare(formula);

    private static Column? ColumnOfChoice(Formula formula) => formula switch
    {
        FactFormula { Kind: FormulaKind.Choice } fact => fact.Column,
        ValidWhere valid => ColumnOfChoice(valid.Value),
        _ => null,
    };

    private ChoiceLiteral? BindChoice(Column column, NameSyntax member)
    {
        var position = column.Choices.ToList().FindIndex(choice => choice.Id == member.Name);
        if (position >= 0)
            return new ChoiceLiteral(column, position);
        var known = string.Join("|", column.Choices.Select(choice => choice.Id));
        problems.Add(ProblemCode.WrongValue, At(member), member.Name, new Words($"“{column.Header}”的选项 {known}", $"a choice of {column.Id}: {known}"));
        return null;
    }

    private Formula? BindMembership(InSyntax membership)
    {
        if (Bind(membership.Operand, FormulaKind.Choice) is not { } choice || ColumnOfChoice(choice) is not { } column)
            return null;
        var members = membership.Members.Select(member => BindChoice(column, member)).ToList();
        if (members.Any(member => member is null))
            return null;
        return members
            .Select(member => (Formula)new Comparison(ComparisonOperator.Equal, choice, member!))
            .Aggregate((left, right) => new Disjunction(left, right));
    }
}
