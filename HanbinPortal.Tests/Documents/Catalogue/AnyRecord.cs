namespace HanbinPortal.Tests.Documents.Catalogue;

/// <summary>A record of any document with the same text in every place for text; nothing optional, one of every list or none.</summary>
internal static class AnyRecord
{
    private static readonly DateTimeOffset _at = new(2026, 11, 25, 1, 30, 0, TimeSpan.Zero);

    /// <param name="text">Empty leaves the lists empty as well.</param>
    public static object Of(Type type, string text)
    {
        var constructor = type.GetConstructors().Single(c => c.GetParameters() is not [var only] || only.ParameterType != type);
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, text))]);
    }

    private static object? Value(Type type, string text) => type switch
    {
        _ when type == typeof(string) => text,
        _ when Nullable.GetUnderlyingType(type) is not null => null,
        _ when type == typeof(int) => 1,
        _ when type == typeof(DateTimeOffset) => _at,
        _ when type == typeof(DateOnly) => new DateOnly(2026, 11, 25),
        _ when type.IsGenericType => List(type.GetGenericArguments()[0], text),
        _ when type.IsValueType => Activator.CreateInstance(type),
        _ when type == typeof(byte[]) => Array.Empty<byte>(),
        _ => Of(type, text),
    };

    private static Array List(Type item, string text)
    {
        var isPhoto = item.Name.EndsWith("Photo", StringComparison.Ordinal);
        var list = Array.CreateInstance(item, text.Length == 0 || isPhoto ? 0 : 2);
        for (var i = 0; i < list.Length; i++)
        {
            list.SetValue(Value(item, text), i);
        }

        return list;
    }
}
