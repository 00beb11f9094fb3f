using System.Collections.Concurrent;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Data;

/// <summary>Something happened to an order; enough to know whose screens it concerns, and nothing personal.</summary>
public sealed record OrderChanged(long OrderId, OrderStatus Status, IReadOnlyList<int> UnitIds)
{
    public static OrderChanged Of(WorkOrder order) => new(order.Id, order.Status, [.. order.Assignments.Select(a => a.UnitId).Distinct()]);
}

/// <summary>What one person does appears on another's open screen: pages listen, whoever saves an order tells.</summary>
public sealed class OrderFeed(ILogger<OrderFeed> log)
{
    private readonly ConcurrentDictionary<Guid, Func<OrderChanged, Task>> _listeners = new();

    /// <summary>Changes saved by this instance, for whoever carries them to the others.</summary>
    public event Action<OrderChanged>? SavedHere;

    /// <summary>Calls back on every change until disposed. The callback returns to its own circuit by itself.</summary>
    public IDisposable Listen(Func<OrderChanged, Task> callback)
    {
        var key = Guid.NewGuid();
        _listeners[key] = callback;
        return new Ear(() => _listeners.TryRemove(key, out _));
    }

    /// <summary>Tells the screens of this instance and, through <see cref="SavedHere"/>, the others.</summary>
    public void Tell(OrderChanged change)
    {
        Hear(change);
        SavedHere?.Invoke(change);
    }

    /// <summary>Tells the screens of this instance only; a screen that fails must not take the others with it.</summary>
    public void Hear(OrderChanged change)
    {
        foreach (var listener in _listeners.Values)
        {
            _ = CallAsync(listener, change);
        }
    }

    private async Task CallAsync(Func<OrderChanged, Task> listener, OrderChanged change)
    {
        try
        {
            await listener(change);
        }
        catch (Exception gone) when (gone is ObjectDisposedException or OperationCanceledException)
        {
            // The page was left while the news was under way.
        }
        catch (Exception fault)
        {
            log.LogError(fault, "A screen could not take in the change of order {OrderId}", change.OrderId);
        }
    }

    private sealed class Ear(Action stop) : IDisposable
    {
        public void Dispose() => stop();
    }
}
