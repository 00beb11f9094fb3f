using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Browser;

/// <summary>The life of one order, walked through by people at their screens; the portal's clock stands until the flow moves it.</summary>
public abstract class FlowTest : BrowserTest
{
    protected const string Jianmin = "建民街道办事处";
    protected const string Wuli = "五里镇人民政府";
    protected const string Chengguan = "汉滨区城市管理局";

    private readonly Dictionary<string, Visitor> _people = [];

    protected StoppedClock Clock { get; } = new("2026-09-21 09:00");

    protected TestPortal Portal { get; private set; } = null!;

    protected long OrderId { get; set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Portal = await TestPortal.StartAsync(Clock);
        OrderId = await ArriveAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Portal is not null)
        {
            await Portal.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>How the order came in: it waits for analysis when the flow begins.</summary>
    protected virtual Task<long> ArriveAsync() => Portal.ReceiveAsync(Drafts.Incoming());

    /// <summary>The order on this person's screen; everybody keeps their own browser through the flow.</summary>
    private protected async Task<OrderScreen> AsAsync(string userName) => new(await PersonAsync(userName), OrderId);

    protected async Task<Visitor> PersonAsync(string userName)
    {
        if (!_people.TryGetValue(userName, out var visitor))
        {
            _people[userName] = visitor = await SignedInAsync(Portal, userName);
        }

        return visitor;
    }
}
