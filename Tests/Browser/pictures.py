"""Pictures of pages, compared with those that are kept."""
import io
import os

# A pixel differs where it is that much lighter or darker than all that are beside it in the other picture.
STEP = 56
# Share of all pixels that may differ, and of those of one tile; how many pixels a side may be longer or shorter.
SHARE, TILE, TILE_SHARE, SIDE = 0.0008, 32, 0.02, 4
# Numbers of colours in which a picture is kept, the first that is enough for it.
COLOURS = (32, 64, 128, 256)


def opened(data):
    from PIL import Image
    return Image.open(io.BytesIO(data)).convert("RGB")


def kept(data):
    """Bytes of a PNG file of the same picture, in as few colours as make no difference."""
    from PIL.Image import Quantize
    picture = opened(data)
    fewer = (picture.quantize(count, method=Quantize.MAXCOVERAGE, dither=0) for count in COLOURS)
    chosen = next((each for each in fewer if not difference(picture, each.convert("RGB")).getbbox()), picture)
    out = io.BytesIO()
    chosen.save(out, "PNG", optimize=True)
    return out.getvalue()


def difference(one, other):
    """The pixels in which two pictures of one size differ, white on black."""
    from PIL import ImageChops, ImageFilter
    found = None
    for here, there in ((one, other), (other, one)):
        brighter = ImageChops.subtract(here, there.filter(ImageFilter.MaxFilter(3)))
        darker = ImageChops.subtract(there.filter(ImageFilter.MinFilter(3)), here)
        for each in (*brighter.split(), *darker.split()):
            differs = each.point(lambda value: 255 if value > STEP else 0)
            found = differs if found is None else ImageChops.lighter(found, differs)
    return found


def compare(data, path, folder):
    """What differs from the kept picture at `path`; then the new one and the difference are written into a folder."""
    from PIL import Image
    name = os.path.splitext(os.path.basename(path))[0]
    if not os.path.exists(path):
        return [written(data, None, folder, name, "no picture is kept")]
    new, old = opened(data), Image.open(path).convert("RGB")
    if any(abs(one - other) > SIDE for one, other in zip(new.size, old.size)):
        return [written(data, None, folder, name, f"the picture is {new.width} x {new.height} pixels, the kept one {old.width} x {old.height}")]
    size = tuple(map(min, new.size, old.size))
    found = difference(new.crop((0, 0, *size)), old.crop((0, 0, *size)))
    share = found.histogram()[255] / (size[0] * size[1])
    # Shrunk so that a pixel is the mean of a tile.
    tiles = found.reduce(TILE)
    worst = max(tiles.getdata()) / 255
    if share <= SHARE and worst <= TILE_SHARE:
        return []
    place = list(tiles.getdata()).index(max(tiles.getdata()))
    where = f"most at {place % tiles.width * TILE}, {place // tiles.width * TILE}"
    return [written(data, found, folder, name, f"{share:.2%} of its pixels differ, {where} ({worst:.0%} there)")]


def written(data, found, folder, name, words):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name + ".png"), "wb") as out:
        out.write(data)
    if found is not None:
        found.save(os.path.join(folder, name + "-difference.png"))
    return f"{words}: {os.path.join(folder, name)}.png"
