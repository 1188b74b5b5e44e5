namespace Appraisal.Service.Store.Databases;

/// <summary>A table as rows are written into it: its columns in the order in which they are bound.</summary>
internal sealed record TableShape(string Name, IReadOnlyList<TableColumn> Columns);

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">How it is held, in the words of both databases: text, bigint, integer, smallint, boolean, date.</param>
internal sealed record TableColumn(string Name, string Type);
