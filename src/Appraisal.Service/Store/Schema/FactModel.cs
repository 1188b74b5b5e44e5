using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Appraisal.Service.Store.Schema;

/// <summary>The tables of facts, each an entity of as many properties as its sheet has columns.</summary>
internal static class FactModel
{
    public static void Configure(ModelBuilder model)
    {
        foreach (var table in FactTable.All)
            model.SharedTypeEntity<Dictionary<string, object>>(table.Name, entity => Configure(entity, table));
    }

    private static void Configure(EntityTypeBuilder<Dictionary<string, object>> entity, FactTable table)
    {
        entity.ToTable(table.Name);
        entity.IndexerProperty<long>(FactTable.RowNumber).ValueGeneratedNever();
        entity.HasKey(FactTable.RowNumber);
        entity.IndexerProperty<long>(FactTable.RunNumber);
        entity.HasOne(typeof(RunRecord)).WithMany().HasForeignKey(FactTable.RunNumber).OnDelete(DeleteBehavior.Restrict);
        if (table.HoldsRejected)
            entity.IndexerProperty<bool>(FactTable.IsRejected);
        foreach (var (fact, name) in table.Facts)
        {
            if (fact.IsText)
                entity.IndexerProperty<string>(name).IsRequired(false);
            else
                entity.IndexerProperty<long?>(name);
        }
        // The catalogue's order, in which a person looks for them; EF's would be that of the alphabet.
        for (var place = 0; place < table.Columns.Count; place++)
            entity.Metadata.FindProperty(table.Columns[place])!.SetColumnOrder(place);
        // The two that are looked up while organisations are put together; small tables both, so that loading does not feel it.
        if (table.Sheet == FactCatalogue.Committees)
            entity.HasIndex(FactTable.RunNumber, table.Sheet.Key.Id).IsUnique();
        if (table.Sheet == FactCatalogue.Incidents)
            entity.HasIndex(FactTable.RunNumber, "credit_code");
    }
}
