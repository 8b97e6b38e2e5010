// SPDX-License-Identifier: MIT
//
// floor.c — the smallest SDL2 and SDL2_ttf program that shows a title, a paragraph and four buttons:
// what the start of ours is measured against, in the same run on the same machine.
#include <SDL.h>
#include <SDL_ttf.h>

#include <stdlib.h>

static void words(SDL_Surface *on, TTF_Font *font, const char *text, int x, int y)
{
    SDL_Color white = {255, 255, 255, 255};
    SDL_Surface *made = TTF_RenderUTF8_Blended_Wrapped(font, text, white, 1200);
    SDL_Rect at = {x, y, 0, 0};
    SDL_BlitSurface(made, NULL, on, &at);
    SDL_FreeSurface(made);
}

int main(int argc, char **argv)
{
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (argc < 2 || SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0)
        return 1;
    int width = argc > 3 ? atoi(argv[2]) : 1366, height = argc > 3 ? atoi(argv[3]) : 768;
    SDL_Window *window = SDL_CreateWindow("floor", 0, 0, width, height, 0);
    SDL_Surface *surface = SDL_GetWindowSurface(window);
    TTF_Font *big = TTF_OpenFont(argv[1], height * 60 / 768), *small = TTF_OpenFont(argv[1], height * 34 / 768);
    SDL_FillRect(surface, NULL, SDL_MapRGB(surface->format, 22, 28, 61));
    words(surface, big, "Vòng Tròn An Toàn", 60, height / 12);
    words(surface, small, "Có mấy đội? Cùng nhận ra, nói không, bỏ đi và kể lại với người lớn em tin tưởng.", 60,
          height / 4);
    for (int i = 0; i < 4; i++) {
        SDL_Rect button = {60, height * (320 + i * 90) / 768, width * 600 / 1366, height * 70 / 768};
        SDL_FillRect(surface, &button, SDL_MapRGB(surface->format, 54, 64, 127));
        words(surface, small, "Bắt đầu", 80, height * (330 + i * 90) / 768);
    }
    SDL_UpdateWindowSurface(window);
    SDL_Quit();
    return 0;
}
