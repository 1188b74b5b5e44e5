using System.Text.RegularExpressions;
using Appraisal.Service.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Appraisal.Service.Store.Schema;

/// <summary>Names in the database: lower case with underscores, as in ledgers and result files; columns in the order in which they are written down.</summary>
internal static partial class SnakeCase
{
    // Ordinal order of texts, as everywhere in this product; PostgreSQL's own default is that of a language.
    private const string Ordinal = "C";

    public static string Of(string name) => WordStart().Replace(name, "_$0").ToLowerInvariant();

    public static void Apply(ModelBuilder model, bool isPostgres)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            var table = entity.GetTableName()!;
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Of(property.Name));
                if (isPostgres && property.ClrType == typeof(string))
                    property.SetCollation(Ordinal);
            }
            Order(entity);
            foreach (var key in entity.GetKeys())
                key.SetName($"pk_{table}");
            foreach (var foreign in entity.GetForeignKeys())
                foreign.SetConstraintName($"fk_{table}_{foreign.PrincipalEntityType.GetTableName()}");
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName($"ix_{table}_{string.Join('_', index.Properties.Select(property => Of(property.Name)))}");
        }
    }

    private static void Order(IMutableEntityType entity)
    {
        // The tables of facts are ordered by the catalogue.
        if (entity.IsPropertyBag)
            return;
        var properties = RowProperties.Of(entity.ClrType);
        for (var place = 0; place < properties.Length; place++)
            entity.FindProperty(properties[place])?.SetColumnOrder(place);
    }

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex WordStart();
}
