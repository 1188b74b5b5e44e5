namespace Appraisal.Service.Intake.Records;

/// <summary>Reads the records of one sheet, forward only.</summary>
internal abstract class RecordReader : IDisposable
{
    /// <summary>The record that was read last.</summary>
    public Record Record { get; } = new();

    /// <summary>Reads the next record, an empty one too; false at the end.</summary>
    /// <exception cref="LedgerUnusableException">The file is damaged here.</exception>
    public abstract bool Read();

    /// <inheritdoc/>
    public abstract void Dispose();
}
