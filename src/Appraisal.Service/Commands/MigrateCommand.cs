using System.CommandLine;
using Appraisal.Service.Store.Databases;

namespace Appraisal.Service.Commands;

/// <summary><c>appraisal migrate</c>: brings a database to this product's schema, and says who may do what in it.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var database = CommonOptions.Database();
        var writer = new Option<string[]>("--writer") { Description = "可写入考评的角色(PostgreSQL) / a role that may run appraisals" };
        var reader = new Option<string[]>("--reader") { Description = "只读的角色(PostgreSQL) / a role that may read" };
        var command = new Command("migrate", "建立或升级数据库结构(由所有者执行) / makes or upgrades the schema") { database, writer, reader };
        command.SetAction(parsed => Guard.Run(() =>
        {
            var store = AppraisalDatabase.At(parsed.GetValue(database));
            store.Migrate();
            store.Grant(parsed.GetValue(writer) ?? [], parsed.GetValue(reader) ?? []);
            Console.Out.WriteLine($"数据库 {store.Name} 已是本版本的结构。");
            return ExitCodes.Done;
        }));
        return command;
    }
}
