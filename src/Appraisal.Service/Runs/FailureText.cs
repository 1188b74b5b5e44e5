using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace Appraisal.Service.Runs;

/// <summary>
/// What stopped a command, in a sentence for the person at the keyboard: what is full, what is gone, and where. Of what a person can do nothing
/// about, the words that it came with.
/// </summary>
/// <param name="Database">The database, by its name for people; empty where none was opened.</param>
/// <param name="Output">The folder for the files; empty where none was meant.</param>
internal sealed record FailureText(string Database = "", string Output = "")
{
    private const int UnixNoSpace = 28;
    private const int UnixQuota = 122;
    private const int WindowsDiskFull = unchecked((int)0x8007_0070);
    private const int WindowsHandleDiskFull = unchecked((int)0x8007_0027);

    public string Of(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            var told = cause switch
            {
                // It is told already, by whoever knew the run.
                RunStoppedException stopped => stopped.Message,
                SqliteException sqlite => OfSqlite(sqlite),
                PostgresException server => OfServer(server),
                NpgsqlException => $"{Named("数据库", Database)}的连接断了或连不上({Innermost(cause)})。",
                IOException { HResult: UnixNoSpace or UnixQuota or WindowsDiskFull or WindowsHandleDiskFull } =>
                    $"{Named("结果文件夹", Output)}所在的磁盘已满。请腾出空间。",
                _ => null,
            };
            if (told is not null)
                return told;
        }
        return exception.Message;
    }

    private string OfSqlite(SqliteException exception) => exception.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => $"{Named("数据库文件", Database)}所在的磁盘已满。请腾出空间。",
        raw.SQLITE_IOERR => $"{Named("数据库文件", Database)}读写出错,磁盘可能已满或有故障({exception.Message})。",
        raw.SQLITE_READONLY => $"{Named("数据库文件", Database)}不可写。",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"{Named("数据库文件", Database)}一直被另一个进程占着写。",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => $"{Named("数据库文件", Database)}已损坏({exception.Message})。",
        _ => exception.Message,
    };

    private string OfServer(PostgresException exception) => exception.SqlState switch
    {
        PostgresErrorCodes.DiskFull => $"{Named("数据库", Database)}的服务器磁盘已满。请腾出空间。",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
            $"{Named("数据库", Database)}的连接被服务器断开:服务器停止、重启,或结束了这个连接({exception.MessageText})。",
        PostgresErrorCodes.InsufficientPrivilege => $"{Named("数据库", Database)}不允许这个角色写入({exception.MessageText})。",
        _ => exception.MessageText,
    };

    // A name stands off the Chinese around it.
    private static string Named(string noun, string name) => name.Length == 0 ? noun : $"{noun} {name} ";

    private static string Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner)
            exception = inner;
        return exception.Message;
    }
}
