using Appraisal.Service.Store.Runs;
using Microsoft.EntityFrameworkCore;

namespace Appraisal.Service.Store.Schema;

/// <summary>The organisations of a run and what belongs to each.</summary>
internal static class SubjectModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Subject>(entity =>
        {
            entity.ToTable(SubjectTables.Subjects, table => table.HasComment("各次考评采用的党组织 / accepted organisations of a run"));
            entity.IsClustered();
            entity.HasKey(subject => new { subject.RunNumber, subject.OrganisationNumber });
            entity.HasIndex(subject => new { subject.RunNumber, subject.OrganisationId }).IsUnique();
            entity.HasOne<RunRow>().WithMany().HasForeignKey(subject => subject.RunNumber).OnDelete(DeleteBehavior.Restrict);
        });
        foreach (var sheet in SubjectTables.Sheets)
        {
            model.SharedTypeEntity<SubjectPart>(SubjectTables.PartsOf(sheet), entity =>
            {
                entity.ToTable(SubjectTables.PartsOf(sheet), table => table.HasComment($"各党组织的 fact_{sheet.Id} 行 / which rows of fact_{sheet.Id} belong to which organisation"));
                entity.IsClustered();
                entity.HasKey(part => new { part.RunNumber, part.OrganisationNumber, part.Position });
                // No foreign keys: both sides are laid by one statement, see ResultModel.
            });
        }
    }
}
