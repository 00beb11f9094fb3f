#!/usr/bin/python3
"""Simplifies the outlines of a TrueType font, so that a cut-down copy embedded in a PDF stays small; README.md says why and how far.

usage: simplify.py SOURCE TARGET NAME TOLERANCE GRID     (needs fontTools 4.38, Debian: python3-fonttools)

Every contour is drawn anew with the fewest lines and quadratic curves that stay within TOLERANCE units of the old outline, its points on
a grid of GRID units, and the font is scaled to that grid. Layout tables and hints, which paper does not need, are left out.
"""
import math
import sys
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates
from fontTools.ttLib.tables import ttProgram
from array import array

SPAN = 14

def segments(points):
    """On-curve nodes and the control point towards the next node (None for a line)."""
    n = len(points)
    full = []
    for i, (x, y, on) in enumerate(points):
        full.append((x, y, on))
        nx, ny, non = points[(i + 1) % n]
        if not on and not non:
            full.append(((x + nx) / 2, (y + ny) / 2, 1))
    start = next(i for i, p in enumerate(full) if p[2])
    full = full[start:] + full[:start]
    nodes, i = [], 0
    while i < len(full):
        x, y, _ = full[i]
        if i + 1 < len(full) and not full[i + 1][2]:
            nodes.append((x, y, full[i + 1][:2])); i += 2
        else:
            nodes.append((x, y, None)); i += 1
    return nodes

def corner(nodes, i):
    n = len(nodes)
    p = nodes[i]; q = nodes[i - 1]; r = nodes[(i + 1) % n]
    a = q[2] or q[:2]; b = p[2] or r[:2]
    ux, uy, vx, vy = p[0] - a[0], p[1] - a[1], b[0] - p[0], b[1] - p[1]
    return abs(math.atan2(ux * vy - uy * vx, ux * vx + uy * vy))

def samples(p, q, c):
    """Points of one segment after p up to q itself."""
    if c is None:
        return [((2 * p[0] + q[0]) / 3, (2 * p[1] + q[1]) / 3), ((p[0] + 2 * q[0]) / 3, (p[1] + 2 * q[1]) / 3), q]
    out = []
    for t in (0.25, 0.5, 0.75):
        s = 1 - t
        out.append((s * s * p[0] + 2 * s * t * c[0] + t * t * q[0], s * s * p[1] + 2 * s * t * c[1] + t * t * q[1]))
    out.append(q)
    return out

def line_error(p, q, pts):
    dx, dy = q[0] - p[0], q[1] - p[1]
    l = math.hypot(dx, dy)
    worst = 0
    for x, y in pts:
        if l < 1e-9:
            e = math.hypot(x - p[0], y - p[1])
        else:
            t = ((x - p[0]) * dx + (y - p[1]) * dy) / (l * l)
            e = abs((x - p[0]) * dy - (y - p[1]) * dx) / l if 0 <= t <= 1 else min(math.hypot(x - p[0], y - p[1]), math.hypot(x - q[0], y - q[1]))
        if e > worst: worst = e
    return worst

def fit(p, q, pts, tol):
    """The control point of the quadratic from p to q nearest to the points, and its error."""
    px, py = p; qx, qy = q
    ts, d, lx, ly = [], 0.0, px, py
    for x, y in pts:
        d += math.hypot(x - lx, y - ly); lx, ly = x, y; ts.append(d)
    if d < 1e-9: return None, 0
    ts = [t / d for t in ts]
    cx = cy = 0.0
    worst = 1e9
    for _ in range(3):
        a = bx = by = 0.0
        for (x, y), t in zip(pts, ts):
            s = 1 - t; w = 2 * s * t
            a += w * w; bx += w * (x - s * s * px - t * t * qx); by += w * (y - s * s * py - t * t * qy)
        if a < 1e-9: return None, 1e9
        cx, cy = round(bx / a / GRID) * GRID, round(by / a / GRID) * GRID
        worst = 0.0; nt = []
        for (x, y), t in zip(pts, ts):
            s = 1 - t
            ex = s * s * px + 2 * s * t * cx + t * t * qx - x
            ey = s * s * py + 2 * s * t * cy + t * t * qy - y
            e = ex * ex + ey * ey
            if e > worst: worst = e
            gx = 2 * (s * (cx - px) + t * (qx - cx)); gy = 2 * (s * (cy - py) + t * (qy - cy))
            g = gx * gx + gy * gy
            nt.append(min(1.0, max(0.0, t - (ex * gx + ey * gy) / g)) if g > 1e-9 else t)
        worst = math.sqrt(worst)
        if worst <= tol or worst > 6 * tol: break
        ts = nt
    return (cx, cy), worst

def simplify(points, tol):
    nodes = segments(points)
    n = len(nodes)
    if n < 3: return points
    start = max(range(n), key=lambda i: corner(nodes, i))
    nodes = nodes[start:] + nodes[:start]
    snap = lambda x, y: (round(x / GRID) * GRID, round(y / GRID) * GRID)
    raw = []
    for i in range(n):
        p, q = nodes[i], nodes[(i + 1) % n]
        raw.append((p[:2], samples(p[:2], q[:2], p[2])))
    P = [snap(*r[0]) for r in raw] + [snap(*raw[0][0])]
    inf = 1e18
    cost = [inf] * (n + 1); cost[0] = 0; how = [None] * (n + 1)
    for i in range(n):
        if cost[i] == inf: continue
        pts = []; misses = 0
        for j in range(i + 1, min(n, i + SPAN) + 1):
            pts = pts + raw[j - 1][1]
            if i == 0 and j == n: break
            e = line_error(P[i], P[j], pts)
            if e <= tol:
                c = cost[i] + 1 + 0.3 * (e / tol) ** 2
                if c < cost[j]: cost[j] = c; how[j] = (i, None)
                continue
            k, e2 = fit(P[i], P[j], pts, tol)
            if e2 <= tol or j == i + 1:
                c = cost[i] + 2 + 0.3 * (e2 / tol) ** 2
                if c < cost[j]: cost[j] = c; how[j] = (i, k)
            elif e2 > 6 * tol and e > 6 * tol:
                misses += 1
                if misses > 1: break
    out = []; j = n
    while j > 0:
        i, k = how[j]
        if k: out.append((k[0], k[1], 0))
        out.append((P[i][0], P[i][1], 1))
        j = i
    out.reverse()
    # the on-curve point between two controls is implied where it lies near their middle
    kept = []
    m = len(out)
    for i, (x, y, on) in enumerate(out):
        if on:
            a, b = out[i - 1], out[(i + 1) % m]
            if not a[2] and not b[2] and math.hypot((a[0] + b[0]) / 2 - x, (a[1] + b[1]) / 2 - y) <= tol * 0.8:
                continue
        kept.append((x, y, on))
    if not any(p[2] for p in kept) : kept = out
    res = []
    for p in kept:
        if not res or res[-1][:2] != p[:2]: res.append(p)
    if len(res) > 1 and res[0][:2] == res[-1][:2]: res.pop()
    return res if len(res) >= 3 else points

def contours(g, glyf):
    co, ends, fl = g.getCoordinates(glyf)
    s = 0
    for e in ends:
        yield [(co[i][0], co[i][1], fl[i] & 1) for i in range(s, e + 1)]
        s = e + 1

def rebuild(cs, scale):
    g = Glyph(); g.numberOfContours = len(cs)
    co, fl, ends = [], [], []
    for c in cs:
        for x, y, on in c:
            co.append((round(x * scale), round(y * scale))); fl.append(on)
        ends.append(len(co) - 1)
    g.coordinates = GlyphCoordinates(co); g.flags = array('B', fl); g.endPtsOfContours = ends
    g.program = ttProgram.Program(); g.program.fromBytecode(b'')
    g.xMin = g.yMin = g.xMax = g.yMax = 0
    return g

GRID = 1

def make(source, target, name, tol, grid):
    global GRID
    GRID = grid
    font = TTFont(source, recalcBBoxes=False)
    glyf = font['glyf']
    for tag in ('GPOS', 'GSUB', 'GDEF', 'STAT', 'vhea', 'vmtx', 'gasp', 'fpgm', 'prep', 'cvt '):
        if tag in font: del font[tag]
    for glyph in font.getGlyphOrder():
        old = glyf[glyph]
        if old.numberOfContours > 0:
            glyf[glyph] = rebuild([simplify(c, tol) for c in contours(old, glyf)], 1)
    for glyph in font.getGlyphOrder():
        glyf[glyph].recalcBounds(glyf)
    if grid > 1: scale_upem(font, font['head'].unitsPerEm // grid)

    # One box for all: whatever draws an outline measures it itself, and what is everywhere the same takes no room.
    # The left bearing is the box's edge, or the glyph would be moved to it.
    em = font['head'].unitsPerEm
    for glyph in font.getGlyphOrder():
        if glyf[glyph].numberOfContours > 0:
            glyf[glyph].xMin, glyf[glyph].yMin, glyf[glyph].xMax, glyf[glyph].yMax = 0, -em * 3 // 10, em, em
        font['hmtx'][glyph] = (font['hmtx'][glyph][0], 0)
    head = font['head']
    head.xMin, head.yMin, head.xMax, head.yMax = 0, -em * 3 // 10, em, em
    head.flags |= 2
    for entry in list(font['name'].names):
        if entry.nameID in (1, 3, 4, 6, 16): entry.string = name
    font['post'].formatType = 3.0
    font.save(target)

if __name__ == '__main__':
    make(sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4]), int(sys.argv[5]))
