using Appraisal.Rules.Facts;
using Appraisal.Service.Grpc.Access;
using Appraisal.Service.Tests.Store;
using Google.Protobuf.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Appraisal.Service.Tests.Databases;

/// <summary>
/// Nothing of an individual is kept: counts and roles only. Every text of the schema and of the messages is on a list of what it may say; a new one
/// fails here until somebody has looked at it.
/// </summary>
[TestClass]
public sealed class PrivacyTests
{
    /// <summary>Ids and codes of organisations, enterprises, committees, rows, schemes and runs; words of enumerations.</summary>
    private static readonly string[] s_codes =
    [
        "organisation_id", "committee_id", "credit_code", "fact", "instructor_id", "incident_id", "honour_id", "exception_id", "district_code", "industry", "id",
        "scheme_digest", "scheme", "edition", "engine", "product_version", "line", "parent", "total", "level", "condition", "measure", "scope", "scope_id", "due_on",
        "state", "duty", "subject", "sheet", "column", "code", "effect", "kind", "grade", "grade_highest", "facts_digest", "rejected_digest", "results_digest",
        "values_digest", "digest", "detail", "measured", "threshold", "tilt_index", "list", "group_id", "group", "member", "because",
    ];

    /// <summary>Names of bodies, documents and places; texts of schemes and of this product; paths. `who` is the account that worked, never one appraised.</summary>
    private static readonly string[] s_texts =
    [
        "name", "community", "department", "document_number", "matter", "reason", "text", "clause", "evidence", "warning", "message", "value", "manifest_json",
        "ledger", "output", "why", "who",
        // Columns, a count and ids of organisations and enterprises.
        "unreported",
    ];

    /// <summary>Words of the messages: of paging, files, schemes and explanations.</summary>
    private static readonly string[] s_words =
    [
        // The key of own_facts is a fact's id; its value is a number, a truth, a date or a choice, and is refused where it is a text.
        "key",
        "index", "threshold", "grade_reason", "at_most", "fact", "unreadable", "run", "with_run", "request_id", "file", "sha256", "page_token", "next_page_token", "filter",
        "order_by", "phase", "before", "after", "measured_before", "measured_after", "title", "yaml", "section", "path", "open_objections", "exceptions", "message_zh", "message_en", "results_digest",
    ];

    private static readonly string[] s_personal =
    [
        "身份证", "姓名", "电话", "手机", "住址", "地址", "出生", "性别", "民族", "学历", "邮箱", "法人代表", "联系人", "照片",
        "id_card", "phone", "mobile", "address", "birth", "gender", "email", "contact_name", "legal_representative", "person_name",
    ];

    [OnBothDatabases]
    public void Every_text_of_the_schema_is_known_and_none_is_personal()
    {
        using var store = new TemporaryDatabase();
        using var context = store.Database.Context();
        foreach (var entity in context.GetService<IDesignTimeModel>().Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                var (column, comment) = (property.GetColumnName(), property.GetComment() ?? "");
                if (property.ClrType == typeof(string))
                    s_codes.Concat(s_texts).ShouldContain(column, $"{entity.GetTableName()}.{column}: a text that nobody has looked at");
                MustNotBePersonal($"{entity.GetTableName()}.{column} {comment}");
            }
        }
    }

    [TestMethod]
    public void Names_are_those_of_bodies_never_of_people() =>
        FactCatalogue.Sheets.Where(sheet => sheet.Columns.Any(column => column.Id == "name")).Select(sheet => sheet.Id).Order()
            .ShouldBe(["committees", "enterprises", "organisations"]);

    [TestMethod]
    public void No_field_of_a_message_is_personal()
    {
        var messages = MethodRoles.Services.SelectMany(service => service.Methods).SelectMany(method => new[] { method.InputType, method.OutputType })
            .SelectMany(WithParts).Distinct().ToList();
        messages.Count.ShouldBeGreaterThan(50);
        foreach (var field in messages.SelectMany(message => message.Fields.InDeclarationOrder()))
        {
            MustNotBePersonal(field.FullName);
            if (field.FieldType == FieldType.String)
                s_codes.Concat(s_texts).Concat(s_words).ShouldContain(field.Name, $"{field.FullName}: a text that nobody has looked at");
        }
    }

    // A message with the messages of its fields, those of this package.
    private static HashSet<MessageDescriptor> WithParts(MessageDescriptor message)
    {
        var found = new HashSet<MessageDescriptor>();
        var open = new Stack<MessageDescriptor>([message]);
        while (open.TryPop(out var next))
        {
            if (!found.Add(next))
                continue;
            foreach (var field in next.Fields.InDeclarationOrder().Where(field => field.FieldType == FieldType.Message && field.MessageType.File.Package == message.File.Package))
                open.Push(field.MessageType);
        }
        return found;
    }

    private static void MustNotBePersonal(string what)
    {
        foreach (var word in s_personal)
            what.ShouldNotContain(word);
    }
}
