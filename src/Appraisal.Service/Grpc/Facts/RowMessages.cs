using Appraisal.Rules.Cells;
using Appraisal.Rules.Facts;
using Appraisal.Service.Grpc.Errors;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Appraisal.Service.Grpc.Facts;

/// <summary>Reads the messages of one sheet into its rows: a field for each column, by name.</summary>
internal sealed class RowMessages
{
    /// <summary>The field that lists what could not be read.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The field of the facts that the scheme declares.</summary>
    public const string OwnFacts = "own_facts";

    private readonly Sheet _sheet;
    private readonly Dictionary<string, FieldReader> _fields;
    private readonly FieldDescriptor _unreadable;
    private readonly FieldDescriptor? _own;

    private RowMessages(Sheet sheet, MessageDescriptor message)
    {
        (_sheet, _unreadable, _own) = (sheet, message.FindFieldByName(Unreadable), message.FindFieldByName(OwnFacts));
        // A field without a column, or a column without a field, is a fact that would be lost.
        var fields = message.Fields.InDeclarationOrder().Where(field => field != _unreadable && field != _own).ToList();
        if (!fields.Select(field => field.Name).SequenceEqual(sheet.Columns.Select(column => column.Id)))
            throw new InvalidOperationException($"{message.FullName} has other fields than {sheet} has columns.");
        _fields = fields.ToDictionary(field => field.Name, field => new FieldReader(sheet[field.Name], field), StringComparer.Ordinal);
    }

    public static RowMessages Committees { get; } = new(FactCatalogue.Committees, Contracts.V1.SupervisingCommittee.Descriptor);

    public static RowMessages Organisations { get; } = new(FactCatalogue.Organisations, Contracts.V1.PartyOrganisation.Descriptor);

    public static RowMessages Enterprises { get; } = new(FactCatalogue.Enterprises, Contracts.V1.Enterprise.Descriptor);

    public static RowMessages Incidents { get; } = new(FactCatalogue.Incidents, Contracts.V1.Incident.Descriptor);

    public static RowMessages Honours { get; } = new(FactCatalogue.Honours, Contracts.V1.Honour.Descriptor);

    public static RowMessages Exceptions { get; } = new(FactCatalogue.Exceptions, Contracts.V1.ExceptionalCase.Descriptor);

    /// <summary>Reads a message; what is wrong with it goes to the violations, and the row is then good for finding more of them only.</summary>
    /// <param name="message">The message.</param>
    /// <param name="sheets">The sheets as the scheme has them; null where it is not known, and own facts are then not looked at.</param>
    /// <param name="path">Where it stands in the request.</param>
    /// <param name="asOf">The appraisal date, after which nothing can have been founded; null where the request has none.</param>
    /// <param name="violations">Takes what is wrong.</param>
    /// <param name="given">Values for columns that the message may leave to its surroundings.</param>
    public FactRow Read(IMessage message, FactSheets? sheets, string path, DateOnly? asOf, Violations violations, params ReadOnlySpan<(string Column, string Value)> given)
    {
        var row = (sheets?.Of(_sheet) ?? _sheet).NewRow();
        var absent = new List<Column>();
        foreach (var column in _sheet.Columns)
        {
            if (!_fields[column.Id].Read(message, row, path, violations))
                absent.Add(column);
        }
        if (sheets is not null && _own is not null)
            ReadOwn((IDictionary<string, string>)_own.Accessor.GetValue(message), row, path, violations);
        MarkUnreadable(message, row, path, absent, violations);
        foreach (var (id, value) in given)
        {
            if (value.Length > 0 && absent.RemoveAll(column => column.Id == id) > 0)
                row.Set(_sheet[id], value);
        }
        foreach (var column in absent.Where(column => column.IsRequired))
            violations.Add($"{path}.{column.Id}", CellFaultReason.RequiredMissing, ApiTexts.RequiredCell(column));
        RowRules.Check(row, path, asOf, violations);
        return row;
    }

    private static void ReadOwn(IDictionary<string, string> own, FactRow row, string path, Violations violations)
    {
        foreach (var (id, text) in own.OrderBy(fact => fact.Key, StringComparer.Ordinal))
        {
            var at = $"{path}.{OwnFacts}[\"{id}\"]";
            if (row.Sheet.Own.FirstOrDefault(known => known.Id == id) is not { } column)
                violations.Add(at, CellFaultReason.UnknownField, ApiTexts.UnknownOwnFact(id));
            else if (text.Trim() is { Length: > 0 } cell && new CellReader(column).Read(cell, row) is { } fault)
                violations.Add(at, CellFaultReason.Of(fault), ApiTexts.Cell(fault, column));
        }
    }

    private void MarkUnreadable(IMessage message, FactRow row, string path, List<Column> absent, Violations violations)
    {
        var names = (IReadOnlyList<string>)_unreadable.Accessor.GetValue(message);
        for (var i = 0; i < names.Count; i++)
        {
            var at = $"{path}.{Unreadable}[{i}]";
            if (_sheet.Find(names[i]) is not { } column)
                violations.Add(at, CellFaultReason.UnknownField, ApiTexts.UnknownField(names[i]));
            else if (!absent.Contains(column))
                violations.Add(at, CellFaultReason.ReadAndUnreadable, ApiTexts.ReadAndUnreadable(column));
            else if (!column.IsRequired)
                row.SetUnreported(column);
        }
    }
}
