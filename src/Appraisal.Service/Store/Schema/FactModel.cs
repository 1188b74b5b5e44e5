using Appraisal.Rules.Facts;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Facts;
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
        model.Entity<OwnFactRow>(entity =>
        {
            entity.IsClustered();
            entity.HasOne<RunRow>().WithMany().HasForeignKey(cell => cell.RunNumber).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void Configure(EntityTypeBuilder<Dictionary<string, object>> entity, FactTable table)
    {
        entity.ToTable(table.Name, made => made.HasComment($"所评事实:{table.Sheet.Id} 表;空为未填报 / facts as they were scored; null is unreported"));
        entity.IndexerProperty<long>(FactTable.RowNumber).ValueGeneratedNever().HasComment("考评序号 × 2³² + 表内行序 / the run's number above, the row's sequence below");
        entity.HasKey(FactTable.RowNumber);
        entity.IndexerProperty<long>(FactTable.RunNumber).HasColumnType(ColumnTypes.Integer).HasComment("考评在本库中的序号 / the run's number");
        entity.HasOne(typeof(RunRow)).WithMany().HasForeignKey(FactTable.RunNumber).OnDelete(DeleteBehavior.Restrict);
        if (table.HoldsRejected)
            entity.IndexerProperty<bool>(FactTable.IsRejected).HasComment("该行被退回,只留能读出的 / the row was rejected: what could be read of it");
        entity.IndexerProperty<long>(FactTable.RowDigest).HasComment("本行摘要的前 64 位 / the first 64 bits of the row's SHA-256");
        foreach (var (fact, name) in table.Facts)
        {
            if (fact.IsText)
                entity.IndexerProperty<string>(name).IsRequired(false).HasComment(fact.Header);
            else
                entity.IndexerProperty<long?>(name).HasComment(fact.Header);
        }
        // The catalogue's order, in which a person looks for them; EF's would be that of the alphabet.
        for (var place = 0; place < table.Shape.Columns.Count; place++)
            entity.Metadata.FindProperty(table.Shape.Columns[place].Name)!.SetColumnOrder(place);
        // The two that are looked up while organisations are put together; small tables both, so that loading does not feel it.
        if (table.Sheet == FactCatalogue.Committees)
            entity.HasIndex(FactTable.RunNumber, table.Sheet.Key.Id).IsUnique();
        if (table.Sheet == FactCatalogue.Incidents)
            entity.HasIndex(FactTable.RunNumber, "credit_code");
    }
}
