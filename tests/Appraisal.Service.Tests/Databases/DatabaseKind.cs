namespace Appraisal.Service.Tests.Databases;

/// <summary>The databases that the product knows.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>On which database the test that is running is to run.</summary>
internal static class CurrentDatabase
{
    private static readonly AsyncLocal<DatabaseKind> s_kind = new();

    /// <summary>SQLite, where a test does not say.</summary>
    public static DatabaseKind Kind
    {
        get => s_kind.Value;
        set => s_kind.Value = value;
    }
}
