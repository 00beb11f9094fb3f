using System.Reflection;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features;

/// <summary>Marks the form with which a step is taken; the order page finds it by the step, so that no feature needs to know another.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class StepFormAttribute(OrderStep step) : Attribute
{
    public OrderStep Step { get; } = step;
}

/// <summary>Step → form. A test holds that every step a person can be offered has exactly one.</summary>
public static class StepFormCatalog
{
    private static readonly Dictionary<OrderStep, Type> _forms = typeof(StepFormCatalog).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<StepFormAttribute>(inherit: false).Select(mark => (mark.Step, type)))
        .ToDictionary(form => form.Step, form => form.type);

    public static IReadOnlyDictionary<OrderStep, Type> Forms => _forms;

    /// <summary>The form of a step; null when the step is not taken on the order page.</summary>
    public static Type? Of(OrderStep step) => _forms.GetValueOrDefault(step);
}
