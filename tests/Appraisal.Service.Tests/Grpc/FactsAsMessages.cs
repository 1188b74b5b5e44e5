using System.Globalization;
using Appraisal.Rules.Facts;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using V1 = Appraisal.Contracts.V1;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>Facts as a caller would send them: the other way round from the service, and with none of its code.</summary>
internal static class FactsAsMessages
{
    public static V1.OrganisationFacts Of(OrganisationFacts facts)
    {
        var message = new V1.OrganisationFacts
        {
            Organisation = Row<V1.PartyOrganisation>(facts.Organisation),
            Committee = Row<V1.SupervisingCommittee>(facts.Committee),
            UnreadableEnterprises = facts.Enterprises.Count(row => row.KeyText.Length == 0),
            UnreadableIncidents = facts.Incidents.Count(row => row.KeyText.Length == 0),
        };
        message.Enterprises.AddRange(facts.Enterprises.Where(row => row.KeyText.Length > 0).Select(Row<V1.Enterprise>));
        message.Incidents.AddRange(facts.Incidents.Where(row => row.KeyText.Length > 0).Select(Row<V1.Incident>));
        message.Honours.AddRange(facts.Honours.Select(Row<V1.Honour>));
        message.Exceptions.AddRange(facts.Exceptions.Select(Row<V1.ExceptionalCase>));
        return message;
    }

    public static TMessage Row<TMessage>(FactRow row) where TMessage : IMessage, new()
    {
        var message = new TMessage();
        foreach (var column in row.Sheet.Columns)
        {
            var cell = row.CellOf(column);
            if (cell == Cell.Unreported && column.EmptyMeansNone)
                ((IList<string>)message.Descriptor.FindFieldByName("unreadable").Accessor.GetValue(message)).Add(column.Id);
            if (!Cell.IsValue(cell))
                continue;
            if (column.IsOwn)
                ((IDictionary<string, string>)message.Descriptor.FindFieldByName("own_facts").Accessor.GetValue(message)).Add(column.Id, OwnText(column, cell));
            else
                Set(message, message.Descriptor.FindFieldByName(column.Id), row, column, cell);
        }
        return message;
    }

    private static string OwnText(Column column, long cell) => column.Type switch
    {
        CellType.Truth => cell == 1 ? "true" : "false",
        CellType.Date => DateOnly.FromDayNumber((int)cell).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellType.Choice => column.Choices[(int)cell].Id,
        var type => new decimal((int)cell, (int)(cell >> 32), 0, false, (byte)Cell.Scale(type)).ToString(CultureInfo.InvariantCulture),
    };

    private static void Set(IMessage message, FieldDescriptor field, FactRow row, Column column, long cell) => field.Accessor.SetValue(message, column.Type switch
    {
        CellType.Code or CellType.Text => row.TextOf(column)!,
        CellType.Count => cell,
        CellType.Year => (int)cell,
        CellType.Truth => cell == 1,
        CellType.Date => DateOnly.FromDayNumber((int)cell) is var day ? new Google.Type.Date { Year = day.Year, Month = day.Month, Day = day.Day } : null,
        CellType.Choice => Enum.ToObject(field.EnumType.ClrType, (int)cell + 1),
        var type => new Google.Type.Decimal { Value = new decimal((int)cell, (int)(cell >> 32), 0, false, (byte)Cell.Scale(type)).ToString(CultureInfo.InvariantCulture) },
    });
}
