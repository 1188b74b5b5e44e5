namespace Appraisal.Service.Store.Databases;

/// <summary>
/// Inserts rows of one table, fast: bind each column in <see cref="Values"/>, then <see cref="Insert"/>. What was inserted is in the table after
/// <see cref="Flush"/> at the latest. The transaction is the caller's.
/// </summary>
internal interface IRowInserter : IDisposable
{
    /// <summary>A place for each column of the table's shape.</summary>
    IRowValues Values { get; }

    void Insert();

    void Flush();
}
