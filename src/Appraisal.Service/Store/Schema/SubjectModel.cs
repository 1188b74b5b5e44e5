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
            entity.ToClusteredTable(SubjectTables.Subjects);
            entity.HasKey(subject => new { subject.RunNumber, subject.OrganisationNumber });
            entity.HasIndex(subject => new { subject.RunNumber, subject.OrganisationId }).IsUnique();
            entity.HasOne<RunRecord>().WithMany().HasForeignKey(subject => subject.RunNumber).OnDelete(DeleteBehavior.Restrict);
        });
        foreach (var sheet in SubjectTables.Sheets)
        {
            model.SharedTypeEntity<SubjectPart>(SubjectTables.PartsOf(sheet), entity =>
            {
                entity.ToClusteredTable(SubjectTables.PartsOf(sheet));
                entity.HasKey(part => new { part.RunNumber, part.OrganisationNumber, part.Position });
                entity.HasOne<Subject>().WithMany().HasForeignKey(part => new { part.RunNumber, part.OrganisationNumber })
                    .OnDelete(DeleteBehavior.Restrict);
                // None to the row of facts: each row thrown away would look through all parts of all runs for what refers to it.
            });
        }
    }
}
