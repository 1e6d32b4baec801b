"""The project's own annotated case texts: invented people, written with inline marks. Not part of the installed package."""
