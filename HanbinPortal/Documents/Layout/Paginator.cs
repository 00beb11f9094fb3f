namespace HanbinPortal.Documents.Layout;

/// <summary>Puts strips onto pages, from the top down, never past the text area's lower edge.</summary>
public sealed class Paginator
{
    private const float Slack = 0.1f;

    private readonly List<List<Mark>> _pages = [[]];
    private readonly float _firstTop;
    private float _y;

    /// <param name="firstTop">Where the text of the first page begins, below its head.</param>
    public Paginator(float firstTop) => _y = _firstTop = firstTop;

    private float Room => Typography.Bottom - _y + Slack;

    private bool IsAtTop => _pages.Count > 1 ? _y <= Typography.Top + Slack : _y <= _firstTop + Slack;

    /// <summary>Places the strips; what is kept together goes to the next page together.</summary>
    public IReadOnlyList<List<Mark>> Place(IReadOnlyList<Strip> strips, float foot)
    {
        for (var i = 0; i < strips.Count;)
        {
            var last = i;
            while (strips[last].KeepsWithNext && last + 1 < strips.Count)
            {
                last++;
            }

            var group = strips.Skip(i).Take(last - i + 1).ToList();
            if (group[0].StartsPage || (!IsAtTop && group.Sum(s => s.Height) <= Typography.TextHeight && !MayBegin(group)))
            {
                TurnPage();
            }

            group.ForEach(Put);
            i = last + 1;
        }

        if (foot > Room)
        {
            TurnPage();
        }

        return _pages;
    }

    /// <summary>
    /// Whether a group fits, or all that leads to its last row and a piece of that row: a caption must not stay behind without its table.
    /// A row by itself is cut or moved where it is put, with its heading.
    /// </summary>
    private bool MayBegin(List<Strip> group)
    {
        var leads = group.SkipLast(1).Sum(s => s.Height);
        return leads + group[^1].Height <= Room || (group[^1].Split is { } split && (group.Count == 1 || split(Room - leads) is not null));
    }

    private void Put(Strip strip)
    {
        var isOnNewPage = IsAtTop;
        while (strip.Height > Room)
        {
            if (strip.Split?.Invoke(Room) is { } parts)
            {
                Draw(parts.Upper);
                strip = parts.Lower with { Heading = strip.Heading };
            }
            else if (isOnNewPage)
            {
                // No page has more room. Pictures, and rows that cannot be cut, are made to fit half a page before they come here.
                break;
            }

            TurnPage();
            RepeatHeading(strip);
            isOnNewPage = true;
        }

        Draw(strip);
    }

    /// <summary>A heading of more than half a page would leave too little room for what it heads.</summary>
    private void RepeatHeading(Strip strip)
    {
        if (strip.Heading.Sum(h => h.Height) <= Typography.TextHeight / 2)
        {
            strip.Heading.ToList().ForEach(Draw);
        }
    }

    private void Draw(Strip strip)
    {
        _pages[^1].AddRange(strip.Marks.Select(mark => mark.Down(_y)));
        _y += strip.Height;
    }

    private void TurnPage()
    {
        _pages.Add([]);
        _y = Typography.Top;
    }
}
