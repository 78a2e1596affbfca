//! Starts `shelfcheck server --stdio` for Markdown in Zed, which knows a server by an extension alone.

use zed_extension_api::{
    self as zed, serde_json::Value, settings::LspSettings, Command, LanguageServerId, Result, Worktree,
};

const SERVER: &str = "shelfcheck";

struct Shelfcheck;

impl zed::Extension for Shelfcheck {
    fn new() -> Self {
        Self
    }

    fn language_server_command(
        &mut self,
        _server: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Command> {
        let command = worktree
            .which(SERVER)
            .ok_or("shelfcheck is not on the PATH")?;
        Ok(Command {
            command,
            args: vec!["server".into(), "--stdio".into()],
            env: worktree.shell_env(),
        })
    }

    fn language_server_initialization_options(
        &mut self,
        _server: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<Value>> {
        Ok(LspSettings::for_worktree(SERVER, worktree)?.initialization_options)
    }
}

zed::register_extension!(Shelfcheck);
