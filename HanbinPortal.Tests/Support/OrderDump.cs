using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using HanbinPortal.Model.Orders;

namespace HanbinPortal.Tests.Support;

/// <summary>
/// An order whole as readable lines, so that two moments can be compared and the difference read. Found by reflection: a property
/// added to the model cannot be forgotten here.
/// </summary>
public static class OrderDump
{
    private static readonly ConcurrentDictionary<Type, Field[]> _fields = new();

    public static string Of(WorkOrder order) => string.Join('\n', Lines(order));

    public static List<string> Lines(WorkOrder order)
    {
        var names = Names(order);
        List<string> lines = [Line("order", order, names)];
        lines.AddRange(order.CityReturns.Select(r => Line("上退", r, names)));
        foreach (var assignment in order.Assignments)
        {
            lines.Add(Line(names[assignment], assignment, names));
            lines.AddRange(assignment.Contacts.Select(c => Line("  联系", c, names)));
            lines.AddRange(assignment.Requests.Select(r => Line("  " + names[r], r, names)));
        }

        lines.AddRange(order.Attachments.Select(a => Line("file", a, names)));
        lines.AddRange(Events(order, names));
        return lines;
    }

    /// <summary>The history alone, a line each.</summary>
    public static List<string> Events(WorkOrder order) => [.. Events(order, Names(order))];

    private static IEnumerable<string> Events(WorkOrder order, Dictionary<object, string> names) =>
        order.Timeline.Select((e, i) => Line(string.Create(CultureInfo.InvariantCulture, $"event {i}"), e, names));

    private static Dictionary<object, string> Names(WorkOrder order)
    {
        var names = new Dictionary<object, string>(ReferenceEqualityComparer.Instance) { [order] = "this" };
        for (var i = 0; i < order.Assignments.Count; i++)
        {
            names[order.Assignments[i]] = string.Create(CultureInfo.InvariantCulture, $"assignment {i}");
            for (var j = 0; j < order.Assignments[i].Requests.Count; j++)
            {
                names[order.Assignments[i].Requests[j]] = string.Create(CultureInfo.InvariantCulture, $"request {i}.{j}");
            }
        }

        return names;
    }

    private static string Line(string name, object of, Dictionary<object, string> names)
    {
        var line = new StringBuilder(name).Append(' ').Append(of.GetType().Name).Append(':');
        foreach (var field in _fields.GetOrAdd(of.GetType(), FieldsOf))
        {
            line.Append(' ').Append(field.Name).Append('=').Append(Text(field.Get(of), names));
        }

        return line.ToString();
    }

    private static string Text(object? value, Dictionary<object, string> names) => value switch
    {
        null => "-",
        string text => text,
        DateTimeOffset at => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        WorkOrder or Assignment or UnitRequest => names.TryGetValue(value, out var name) ? name : $"foreign {(value as WorkOrder)?.Number}",
        IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    // Only what is stored, that is every field; lists are walked by their owner.
    private static Field[] FieldsOf(Type type) =>
        [.. Chain(type).SelectMany(t => t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(f.FieldType))
            .Select(f => new Field(f.Name[0] == '<' ? f.Name[1..f.Name.IndexOf('>', StringComparison.Ordinal)] : f.Name, Getter(type, f)))];

    private static IEnumerable<Type> Chain(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            yield return type;
        }
    }

    private static Func<object, object?> Getter(Type type, FieldInfo field)
    {
        var of = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, object?>>(
            Expression.Convert(Expression.Field(Expression.Convert(of, type), field), typeof(object)), of).Compile();
    }

    private sealed record Field(string Name, Func<object, object?> Get);
}
