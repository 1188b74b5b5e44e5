using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Appraisal.Service.Store.Schema;

/// <summary>
/// Tables of short rows that are kept in their key itself (SQLite's WITHOUT ROWID): a line is stored once, not once in the table and its key
/// again in an index, which halves a file of a hundred million of them. Wide rows are better without.
/// </summary>
internal static class ClusteredTables
{
    public const string Annotation = "Appraisal:Clustered";

    public static void IsClustered(this EntityTypeBuilder entity) => entity.HasAnnotation(Annotation, true);
}

/// <summary>SQLite's generator of migrations, which also knows <see cref="ClusteredTables"/>.</summary>
internal sealed class ClusteredSqlGenerator(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    /// <inheritdoc/>
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: false);
        var isClustered = model?.GetEntityTypes().Any(entity =>
            entity.GetTableName() == operation.Name && entity.FindAnnotation(ClusteredTables.Annotation) is not null) ?? false;
        if (isClustered)
            builder.Append(" WITHOUT ROWID");
        if (!terminate)
            return;
        builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
        EndStatement(builder);
    }
}
