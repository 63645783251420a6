"""The adapter to MkDocs: hands it the pages that `site.build` makes, and nothing else.

Everything is read, checked and rendered in `on_pre_build`, before MkDocs clears the output folder, so that a problem
leaves the last good site as it was. The pages then enter MkDocs as virtual files whose Markdown is empty, and get their
HTML when MkDocs has rendered that.
"""

import html
import json
import logging
import re
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config import config_options as opt
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from generator.assets import light
from generator.configuration import model_from, with_slash, wrong_model
from generator.errors import InputError
from generator.pages import Page
from generator.shell import SOURCE, TEMPLATE, Shells
from generator.site import MARKER, Settings, Site, build
from generator.templates import default_templates
from generator.verbosity import watching

log = get_plugin_logger("briefing")
_UNNAMED_DIALOG = 'data-md-component="search" role="dialog"'
_NAMED_DIALOG = f'{_UNNAMED_DIALOG} aria-label="Search"'
# The theme offers a way past its header only on pages whose headings it knows.
_NO_SKIP_LINK = re.compile(r'(<div data-md-component="skip">)\s*(</div>)')
_SKIP_LINK = r'\1<a href="#pg-content" class="md-skip">Skip to content</a>\2'
_PLAIN_PLUGINS = frozenset(("briefing", "search", "material/search"))


class BriefingConfig(Config):
    """The plugin's options in mkdocs.yml; paths count from there."""

    seeds = opt.Dir(exists=True, default="seeds")
    templates = opt.Optional(opt.Dir(exists=True))
    source_text = opt.Choice(("excerpt", "full"), default="excerpt")
    cache = opt.Type(str, default=".cache/briefing")
    model = opt.Type(str, default="auto")


class BriefingPlugin(BasePlugin[BriefingConfig]):
    """Publishes the briefs in `docs_dir` and the articles in `seeds`."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
        self.settings = Settings(
            root=root,
            seeds=Path(self.config.seeds),
            briefs=Path(config.docs_dir),
            templates=Path(self.config.templates) if self.config.templates else default_templates(root),
            cache=root / self.config.cache if self.config.cache else None,
            source_text="full" if self.config.source_text == "full" else "excerpt",
            directory_urls=config.use_directory_urls,
            model=model_from(root, self.config.model),
            site_url=with_slash(config.site_url or ""),
            site_name=config.site_name,
        )
        if wrong := wrong_model(self.settings.model, Path(config.config_file_path or "mkdocs.yml")):
            raise PluginError(str(InputError(wrong)))
        config.watch += [str(self.settings.seeds), str(self.settings.templates)]
        config.extra_css.append("assets/briefing.css")
        config.extra_javascript.append("assets/briefing.js")
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        try:
            quiet = not log.isEnabledFor(logging.INFO)
            self.site: Site = build(self.settings) if quiet else build(self.settings, watching=watching)
        except InputError as error:
            raise PluginError(str(error)) from None
        for problem in self.site.warnings:
            log.warning("%s", problem)
        if config.strict and self.site.warnings:
            count = len(self.site.warnings)
            raise PluginError(f"{count} warning{'s' if count > 1 else ''}: in strict mode nothing is built")
        log.info("%d pages made, %d from the cache", self.site.fresh, len(self.site.pages) - self.site.fresh)
        self.pages: dict[str, Page] = {page.uri: page for page in self.site.pages}

    @event_priority(50)  # before other plugins look at the collection
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        taken = {file.dest_uri: file for file in files}
        for uri in self.pages:
            file = File.generated(config, uri, content="")
            if file.dest_uri not in taken:
                files.append(file)
            elif MARKER not in self.site.written.get(taken[file.dest_uri].src_uri, ""):
                log.info("%s stands in place of the generated page", taken[file.dest_uri].src_uri)
        for uri, content in self.site.files.items():
            files.append(File.generated(config, uri, content=content))
        assets = self.settings.templates / "assets"
        for asset in sorted(path for path in assets.rglob("*") if path.is_file()):
            name = asset.relative_to(assets).as_posix()
            files.append(File.generated(config, f"assets/{name}", content=light(name, asset.read_bytes())))
        return files

    @event_priority(50)  # before other plugins look at the metadata
    def on_page_markdown(self, text: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        made = self.pages.get(page.file.src_uri)
        if made and page.file.generated_by:
            page.meta = _metadata(made)
        return text

    def on_page_content(self, text: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        made = self.pages.get(page.file.src_uri)
        if made is None:
            return text
        if page.file.generated_by:
            page.present_anchor_ids = set(made.ids)
            return made.content
        # A person wrote a page at this address; what is generated stands where they say, without its own heading.
        wrapper = made.content.partition(">")[0] + ">"
        return text.replace(MARKER, wrapper + made.body, 1)

    @event_priority(-100)  # after other plugins have added to the templates
    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        self.shells: Shells | None = None
        # Other plugins and hooks may give a page's template more than its shell knows of.
        if set(config.plugins) <= _PLAIN_PLUGINS and not config.hooks and env.loader:
            self.shells = Shells(env)
            env.loader = jinja2.ChoiceLoader([env.loader, jinja2.DictLoader({TEMPLATE: SOURCE})])
            for file in files.documentation_pages():
                if file.page and file.generated_by and file.src_uri in self.pages:
                    file.page.meta.setdefault("template", TEMPLATE)
        return env

    @event_priority(-100)  # after the theme's search has put the page into its index
    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        if self.shells and page.meta.get("template") == TEMPLATE:
            return {**context, "briefing_themed": self.shells.page(page, context, config)}  # type: ignore[typeddict-unknown-key]
        return context

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        if page.file.src_uri in self.pages:
            output = _NO_SKIP_LINK.sub(_SKIP_LINK, output, count=1)
        return output.replace(_UNNAMED_DIALOG, _NAMED_DIALOG, 1)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        return output_content.replace(_UNNAMED_DIALOG, _NAMED_DIALOG, 1)

    @event_priority(-50)  # after the theme's search has written its index
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        index = Path(config.site_dir) / "search" / "search_index.json"
        if index.is_file():
            found = json.loads(index.read_text("utf-8"))
            found["docs"] += self.site.entries
            index.write_text(json.dumps(found, separators=(",", ":"), ensure_ascii=False), "utf-8")


def _metadata(page: Page) -> dict[str, Any]:
    """The page's metadata for the theme, whose templates put them into HTML as they are."""
    told = {key: html.escape(value) if isinstance(value, str) else value for key, value in page.meta.items()}
    return {"title": html.escape(page.title), "hide": ["navigation", "toc"], "kind": page.kind, **told}
