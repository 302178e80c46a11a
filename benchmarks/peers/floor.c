/*
 * The indispensable part of the job of seven: the decode (JPEG at half its size) and the encodes, with no resize between
 * them. The codecs are those of the libvips in a folder: floor FOLDER. Reads lines `<operation> <file>` and responds
 * `<milliseconds> <bytes>`; there is one operation, so its name does not matter.
 */
#include <dlfcn.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int (*vips_init)(const char *);
static void (*vips_concurrency_set)(int), (*vips_cache_set_max)(int), (*g_free)(void *), (*g_object_unref)(void *);
static void *(*vips_image_new_from_buffer)(const void *, size_t, const char *, ...);
static void *(*vips_image_new_from_memory)(const void *, size_t, int, int, int, int);
static void *(*vips_image_write_to_memory)(void *, size_t *);
static int (*vips_thumbnail_buffer)(const void *, size_t, void **, int, ...);
static int (*vips_jpegsave_buffer)(void *, void **, size_t *, ...), (*vips_webpsave_buffer)(void *, void **, size_t *, ...);
static int (*vips_image_get_width)(void *), (*vips_image_get_height)(void *), (*vips_image_get_bands)(void *);

#define LOAD(name) if (!(*(void **)&name = dlsym(library, #name))) { fputs("no " #name "\n", stderr); return 1; }

static const int WIDTHS[] = {1600, 800, 320, 200};
static struct { void *pixels; size_t size; int width, height, bands; } raw[4];
static char *input, loaded[4096];
static size_t length;
static int halved;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static int longer(int a, int b) { return a > b ? a : b; }

/* Reads the file and prepares the pixels of every size, outside of the measured time. */
static int load(const char *file) {
  FILE *f = fopen(file, "rb");
  if (!f) return -1;
  fseek(f, 0, SEEK_END);
  length = ftell(f);
  rewind(f);
  input = realloc(input, length);
  if (fread(input, 1, length, f) != length) return -1;
  fclose(f);
  for (int i = 0; i < 4; i++) {
    void *image;
    if (vips_thumbnail_buffer(input, length, &image, WIDTHS[i], "height", i == 3 ? 200 : 1000000, "crop", i == 3 ? 1 : 0, NULL)) return -1;
    raw[i].width = vips_image_get_width(image);
    raw[i].height = vips_image_get_height(image);
    raw[i].bands = vips_image_get_bands(image);
    free(raw[i].pixels);
    void *pixels = vips_image_write_to_memory(image, &raw[i].size);
    raw[i].pixels = memcpy(malloc(raw[i].size), pixels, raw[i].size);
    g_free(pixels);
    g_object_unref(image);
  }
  void *header = vips_image_new_from_buffer(input, length, "", NULL);
  if (!header) return -1;
  /* Half of a JPEG is enough if it still covers the largest rendition. */
  halved = (unsigned char)input[0] == 0xff && longer(vips_image_get_width(header), vips_image_get_height(header)) / 2 >= longer(raw[0].width, raw[0].height);
  g_object_unref(header);
  snprintf(loaded, sizeof loaded, "%s", file);
  return 0;
}

static long decode(void) {
  void *image = vips_image_new_from_buffer(input, length, halved ? "[access=sequential,shrink=2]" : "[access=sequential]", NULL);
  if (!image) return -1;
  size_t size;
  void *pixels = vips_image_write_to_memory(image, &size);
  g_object_unref(image);
  if (!pixels) return -1;
  g_free(pixels);
  return 0;
}

static long encode(int i, int webp) {
  void *image = vips_image_new_from_memory(raw[i].pixels, raw[i].size, raw[i].width, raw[i].height, raw[i].bands, 0), *out;
  size_t size;
  int failed = webp ? vips_webpsave_buffer(image, &out, &size, "Q", 80, "effort", 4, "keep", 0, NULL)
                    : vips_jpegsave_buffer(image, &out, &size, "Q", 80, "optimize_coding", 1, "subsample_mode", 1, "keep", 0, NULL);
  g_object_unref(image);
  if (failed) return -1;
  g_free(out);
  return size;
}

int main(int argc, char **argv) {
  char pattern[4096];
  glob_t found;
  snprintf(pattern, sizeof pattern, "%s/libvips-cpp.so.*", argc == 2 ? argv[1] : "");
  void *library = glob(pattern, 0, NULL, &found) ? NULL : dlopen(found.gl_pathv[0], RTLD_NOW | RTLD_GLOBAL);
  if (!library) { fputs("usage: floor FOLDER\n", stderr); return 1; }
  LOAD(vips_init) LOAD(vips_concurrency_set) LOAD(vips_cache_set_max) LOAD(g_free) LOAD(g_object_unref)
  LOAD(vips_image_new_from_buffer) LOAD(vips_image_new_from_memory) LOAD(vips_image_write_to_memory)
  LOAD(vips_thumbnail_buffer) LOAD(vips_jpegsave_buffer) LOAD(vips_webpsave_buffer)
  LOAD(vips_image_get_width) LOAD(vips_image_get_height) LOAD(vips_image_get_bands)
  if (vips_init("floor")) return 1;
  vips_concurrency_set(1);
  vips_cache_set_max(0);
  puts("ready");
  fflush(stdout);
  char operation[64], file[4096];
  while (scanf("%63s %4095s", operation, file) == 2) {
    if (strcmp(file, loaded) && load(file)) { puts("error cannot load"); fflush(stdout); continue; }
    double start = now();
    long bytes = decode();
    for (int i = 0; bytes >= 0 && i < 4; i++) {
      long jpeg = encode(i, 0), webp = i == 3 ? 0 : encode(i, 1);
      bytes = jpeg < 0 || webp < 0 ? -1 : bytes + jpeg + webp;
    }
    if (bytes < 0) puts("error libvips failed"); else printf("%.3f %ld\n", now() - start, bytes);
    fflush(stdout);
  }
}
