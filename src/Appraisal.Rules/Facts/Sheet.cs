using System.Reflection;

namespace Appraisal.Rules.Facts;

/// <summary>A sheet of a ledger: the columns of one kind of row, read off the properties of the row's class.</summary>
public sealed class Sheet
{
    private readonly Dictionary<string, Column> _byId;
    private readonly Dictionary<string, Column> _byProperty;

    internal Sheet(Type rowType)
    {
        var sheet = rowType.GetCustomAttribute<SheetAttribute>()
            ?? throw new InvalidOperationException($"{rowType} is no sheet.");
        (Id, Header, IsRequired, RowType) = (sheet.Id, sheet.Header, sheet.Required, rowType);
        var facts = rowType.GetProperties()
            .Select(property => (property, fact: property.GetCustomAttribute<FactAttribute>()))
            .Where(pair => pair.fact is not null)
            .OrderBy(pair => pair.fact!.Line);
        var columns = new List<Column>();
        foreach (var (property, fact) in facts)
        {
            var isText = fact!.Type is CellType.Code or CellType.Text;
            columns.Add(new Column(this, columns.Count, isText ? TextCount++ : -1, fact, property.Name, ChoicesOf(property)));
        }
        Columns = columns;
        _byId = columns.ToDictionary(column => column.Id, StringComparer.Ordinal);
        _byProperty = columns.ToDictionary(column => column.Property, StringComparer.Ordinal);
        Key = columns.Single(column => column.IsKey);
        Catalogue = this;
    }

    /// <summary>A sheet of the catalogue with own facts of a scheme behind its columns.</summary>
    internal Sheet(Sheet catalogue, IReadOnlyList<OwnFact> own)
    {
        (Id, Header, IsRequired, RowType, Catalogue) = (catalogue.Id, catalogue.Header, catalogue.IsRequired, catalogue.RowType, catalogue);
        (Key, TextCount, _byProperty) = (catalogue.Key, catalogue.TextCount, catalogue._byProperty);
        var columns = catalogue.Columns.ToList();
        foreach (var fact in own)
            columns.Add(new Column(this, columns.Count, fact));
        (Columns, Own) = (columns, [.. columns.Skip(catalogue.Columns.Count)]);
        _byId = columns.ToDictionary(column => column.Id, StringComparer.Ordinal);
    }

    /// <summary>The id: the name of the file or of the workbook's sheet.</summary>
    public string Id { get; }

    /// <summary>What its rows are, in Chinese.</summary>
    public string Header { get; }

    /// <summary>A ledger without this sheet is refused.</summary>
    public bool IsRequired { get; }

    /// <summary>The sheet of the catalogue that it is, or that it adds own facts to.</summary>
    public Sheet Catalogue { get; }

    /// <summary>The columns, in the order of the catalogue; own facts come last.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The columns that a scheme added, in the order of its declarations; none in the catalogue.</summary>
    public IReadOnlyList<Column> Own { get; } = [];

    /// <summary>The column that names a row.</summary>
    public Column Key { get; }

    /// <summary>The number of columns that hold text.</summary>
    public int TextCount { get; }

    internal Type RowType { get; }

    /// <summary>The column with an id; null where there is none.</summary>
    public Column? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The column with an id.</summary>
    /// <exception cref="KeyNotFoundException">The sheet has no such column.</exception>
    public Column this[string id] =>
        _byId.TryGetValue(id, out var column) ? column : throw new KeyNotFoundException($"{Id} has no column '{id}'.");

    /// <summary>A row of this sheet with nothing reported.</summary>
    public FactRow NewRow()
    {
        var row = (FactRow)Activator.CreateInstance(RowType)!;
        return Own.Count == 0 ? row : row.With(this);
    }

    /// <inheritdoc/>
    public override string ToString() => Id;

    internal Column OfProperty(string property) => _byProperty[property];

    private static IReadOnlyList<Choice> ChoicesOf(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType);
        if (type is not { IsEnum: true })
            return [];
        return [.. Enum.GetNames(type)
            .Select(name => type.GetField(name)!.GetCustomAttribute<ChoiceAttribute>()!)
            .Select(choice => new Choice(choice.Id, choice.Text))];
    }
}
