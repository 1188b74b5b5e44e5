namespace Appraisal.Service.Store.Databases;

/// <summary>Takes the values of a row, by the place of the column from 0. What is not bound again keeps the last row's value, so bind all.</summary>
internal interface IRowValues
{
    void Bind(int place, long value);

    void Bind(int place, string? value);

    void Bind(int place, bool value);

    void Bind(int place, DateOnly value);

    void BindNull(int place);
}

/// <summary>Gives the values of a row, by the place of the column from 0.</summary>
internal interface IRowReader
{
    bool IsNull(int column);

    long Number(int column);

    /// <summary>The text of a column that is not NULL.</summary>
    string Text(int column);

    bool Truth(int column);

    DateOnly Day(int column);

    /// <summary>The number of a column; false where it is NULL.</summary>
    bool TryNumber(int column, out long number);

    /// <summary>The text of a column; null where it is NULL.</summary>
    string? TextOrNull(int column);
}
